import { printDuration } from '../promql/duration';
import type { Objective, SloWindow } from '../slo/objective';
import type { Sli } from '../slo/sli';
import type { Slo } from '../slo/slo';
import { percentFromRatio } from '../slo/units';
import { exclusionDocuments } from './exclusions/exclusionDocuments';
import { sparse } from './json';
import type { SloDocument } from './schema/sloSchema';
import { withUnknownKeys } from './unknownKeys';

/**
 * An SLO as an entry of a document. The order of the keys is always the same, what equals the default is left out,
 * numbers carry no float noise, and keys that were not known come back where they stood.
 */
export function encodeSlo(slo: Slo): SloDocument {
  const document: SloDocument = sparse({
    id: slo.id,
    title: slo.title,
    description: nonEmpty(slo.description),
    service: slo.service,
    team: nonEmpty(slo.team),
    datasource: slo.datasource,
    sli: encodeSli(slo.sli),
    objective: encodeObjective(slo.objective),
    exclusions: slo.exclusions && exclusionDocuments(slo.exclusions),
    alerting: encodeAlerting(slo.alerting),
    sla: slo.sla && sparse({ target: percentFromRatio(slo.sla.target), consequence: slo.sla.consequence }),
    runbook: slo.runbook,
    labels: Object.keys(slo.labels).length === 0 ? undefined : sortedByName(slo.labels),
    links: slo.links.length === 0 ? undefined : slo.links.map(({ title, url }) => ({ title, url })),
    reviewBy: slo.reviewBy,
  });
  return withUnknownKeys(document, slo.unknownKeys) as SloDocument;
}

function nonEmpty(text: string): string | undefined {
  return text === '' ? undefined : text;
}

function sortedByName(labels: Slo['labels']): Record<string, string> {
  return Object.fromEntries(Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function encodeAlerting({ page, ticket }: Slo['alerting']): SloDocument['alerting'] {
  return page && ticket ? undefined : { page, ticket };
}

function list(names: readonly string[] = []): string[] | undefined {
  return names.length === 0 ? undefined : [...names];
}

function encodeSli(sli: Sli): SloDocument['sli'] {
  switch (sli.kind) {
    case 'events':
      return {
        events: sparse({
          [sli.counted]: sli.selector,
          total: sli.total,
          by: list(sli.by),
          instanceLabels: list(sli.instanceLabels),
        }),
      };
    case 'latency':
      return {
        latency: sparse({
          histogram: sli.histogram,
          buckets: sli.buckets === 'classic' ? undefined : sli.buckets,
          threshold: printDuration(sli.threshold),
          by: list(sli.by),
          instanceLabels: list(sli.instanceLabels),
        }),
      };
    case 'probe':
      return { probe: sparse({ metric: sli.metric, by: list(sli.by) }) };
    case 'threshold':
      return { threshold: { query: sli.query, op: sli.op, value: sli.value } };
    case 'custom':
      return { custom: { [sli.counted]: sli.expression, total: sli.total } };
  }
}

/** An inherited window is not written, so that it goes on following the default of the catalogue. */
function encodeWindow(window: SloWindow): SloDocument['objective']['window'] {
  if (window.kind === 'calendar') {
    return { calendar: window.period, timeZone: window.timeZone };
  }
  return window.inherited ? undefined : printDuration(window.length);
}

function encodeObjective({ target, window, budgeting }: Objective): SloDocument['objective'] {
  return sparse({
    target: percentFromRatio(target),
    window: encodeWindow(window),
    slices:
      budgeting.method === 'time-slices'
        ? sparse({
            length: printDuration(budgeting.length),
            target: budgeting.target === undefined ? undefined : percentFromRatio(budgeting.target),
            noData: budgeting.noData,
          })
        : undefined,
  });
}
