import type { Expr, Matcher } from '../../../promql/ast';
import { binary, call, vector } from '../../../promql/build';
import { serialize } from '../../../promql/serialize';
import type { SloDraft } from '../../../spec/draft';
import type { SloTemplate } from './sloTemplates';
import { httpStatusLabel } from './statusLabel';

/** What the template is filled with. */
export interface TemplateFill {
  /** A metric of the data source; when absent, the template's usual name stands in for it. */
  readonly metric: string;
  /** Labels that the metric has. */
  readonly labels: readonly string[];
  /** Value of the label `job`; absent means all of them. */
  readonly job?: string;
}

/** `draft` with the SLI and target of the template. Title, owner and everything else stay. */
export function applyTemplate(draft: SloDraft, template: SloTemplate, fill: TemplateFill): SloDraft {
  return {
    ...draft,
    ...sliOf(draft, template, fill),
    objective: { ...draft.objective, target: template.target },
  };
}

type SliPart = Partial<Pick<SloDraft, 'sliKind' | 'events' | 'latency' | 'probe' | 'threshold'>>;

function sliOf(draft: SloDraft, template: SloTemplate, fill: TemplateFill): SliPart {
  switch (template.id) {
    case 'uptime':
      return { sliKind: 'probe', probe: { metric: selectorText(fill), by: '' } };
    case 'http-ok':
      return httpEvents('good', fill, { op: '=', value: '200' });
    case 'http-errors':
      return httpEvents('bad', fill, { op: '=~', value: '5..' });
    case 'grpc-errors':
      return events('bad', fill, { label: 'grpc_code', op: '=~', value: GRPC_SERVER_FAULTS });
    case 'latency-300ms':
      return latency(fill, '300ms');
    case 'latency-500ms':
      return latency(fill, '500ms');
    case 'logs-in-time':
      return fill.metric.endsWith('_bucket') ? latency(fill, '5m') : atMost(draft, maxOf(fill), '300');
    case 'batch-fresh':
      return atMost(draft, binary(call('time'), '-', maxOf(fill)), '86400');
  }
}

/** gRPC codes for which the server is to blame. */
const GRPC_SERVER_FAULTS = 'Unknown|DeadlineExceeded|Unimplemented|Internal|Unavailable|DataLoss';

function httpEvents(counted: 'good' | 'bad', fill: TemplateFill, status: Pick<Matcher, 'op' | 'value'>): SliPart {
  return events(counted, fill, { label: httpStatusLabel(fill.labels), ...status });
}

function events(counted: 'good' | 'bad', fill: TemplateFill, matcher: Matcher): SliPart {
  const selector = selectorText(fill, matcher);
  return { sliKind: 'events', events: { counted, selector, total: selectorText(fill), by: '', instanceLabels: '' } };
}

function latency(fill: TemplateFill, threshold: string): SliPart {
  const metric = fill.metric.replace(/_bucket$/, '');
  return {
    sliKind: 'latency',
    latency: {
      histogram: selectorText({ ...fill, metric }),
      buckets: 'classic',
      threshold,
      by: '',
      instanceLabels: '',
    },
  };
}

function atMost(draft: SloDraft, query: Expr, value: string): SliPart {
  return { sliKind: 'threshold', threshold: { ...draft.threshold, query: serialize(query), op: '<=', value } };
}

function maxOf(fill: TemplateFill): Expr {
  return { kind: 'aggregation', op: 'max', expr: selector(fill) };
}

/** The selector of everything that the template measures. */
export function selectorText(fill: TemplateFill, ...more: readonly Matcher[]): string {
  return serialize(selector(fill, ...more));
}

function selector({ metric, job }: TemplateFill, ...more: readonly Matcher[]): Expr {
  const ofJob: readonly Matcher[] = job === undefined ? [] : [{ label: 'job', op: '=', value: job }];
  return vector({ metric, matchers: [...ofJob, ...more] });
}
