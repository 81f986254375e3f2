import { printDuration } from '../promql/duration';
import type { Objective, RollingWindow } from '../slo/objective';
import type { Sli } from '../slo/sli';
import type { Slo } from '../slo/slo';
import { percentFromRatio, type Ratio } from '../slo/units';
import { DEFAULT_WINDOW } from './defaultWindow';
import type { ObjectiveDraft, SloDraft } from './draft';
import { emptyDraft } from './emptyDraft';
import { exclusionDrafts } from './exclusions/exclusionDrafts';

const BLANK = emptyDraft({ window: DEFAULT_WINDOW });

/** An SLO as a form shows it; `sloFromDraft` leads back to the same SLO. */
export function draftFromSlo(slo: Slo): SloDraft {
  return {
    ...BLANK,
    id: slo.id,
    title: slo.title,
    description: slo.description,
    service: slo.service,
    team: slo.team,
    datasource: slo.datasource ?? '',
    ...sliDraft(slo.sli),
    objective: objectiveDraft(slo.objective),
    alerting: slo.alerting,
    sla: { target: slo.sla ? percentText(slo.sla.target) : '', consequence: slo.sla?.consequence ?? '' },
    runbook: slo.runbook ?? '',
    labels: Object.entries(slo.labels).map(([name, value]) => ({ name, value })),
    links: slo.links,
    reviewBy: slo.reviewBy ?? '',
    exclusions: exclusionDrafts(slo.exclusions ?? []),
    unknownKeys: slo.unknownKeys === undefined ? '' : JSON.stringify(slo.unknownKeys),
  };
}

function percentText(share: Ratio): string {
  return String(percentFromRatio(share));
}

function sliDraft(sli: Sli): Partial<SloDraft> {
  const by = 'by' in sli ? sli.by.join(', ') : '';
  const instanceLabels = 'instanceLabels' in sli ? (sli.instanceLabels ?? []).join(', ') : '';
  switch (sli.kind) {
    case 'events':
      return {
        sliKind: sli.kind,
        events: { counted: sli.counted, selector: sli.selector, total: sli.total, by, instanceLabels },
      };
    case 'latency':
      return {
        sliKind: sli.kind,
        latency: {
          histogram: sli.histogram,
          buckets: sli.buckets,
          threshold: printDuration(sli.threshold),
          by,
          instanceLabels,
        },
      };
    case 'probe':
      return { sliKind: sli.kind, probe: { metric: sli.metric, by } };
    case 'threshold':
      return { sliKind: sli.kind, threshold: { query: sli.query, op: sli.op, value: String(sli.value) } };
    case 'custom':
      return { sliKind: sli.kind, custom: { counted: sli.counted, expression: sli.expression, total: sli.total } };
  }
}

function windowDraft({ length, inherited }: RollingWindow): Pick<ObjectiveDraft, 'window' | 'inheritedWindow'> {
  const window = printDuration(length);
  return inherited ? { window, inheritedWindow: window } : { window };
}

function objectiveDraft({ target, window, budgeting }: Objective): ObjectiveDraft {
  return {
    ...BLANK.objective,
    target: percentText(target),
    ...(window.kind === 'rolling'
      ? { windowKind: 'rolling', ...windowDraft(window) }
      : { windowKind: 'calendar', period: window.period, timeZone: window.timeZone }),
    ...(budgeting.method === 'occurrences'
      ? {}
      : {
          budgeting: 'time-slices',
          sliceLength: printDuration(budgeting.length),
          sliceTarget: budgeting.target === undefined ? '' : percentText(budgeting.target),
          noData: budgeting.noData,
        }),
  };
}
