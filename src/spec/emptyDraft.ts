import { printDuration } from '../promql/duration';
import type { CatalogueDefaults } from '../slo/catalogue';
import type { SloDraft } from './draft';

/** A form in which nothing is written yet. The window is the catalogue's; its data source is used while none is named. */
export function emptyDraft(defaults: CatalogueDefaults): SloDraft {
  return {
    id: '',
    title: '',
    description: '',
    service: '',
    team: '',
    datasource: '',
    sliKind: 'events',
    events: { counted: 'bad', selector: '', total: '', by: '', instanceLabels: '' },
    latency: { histogram: '', buckets: 'classic', threshold: '300ms', by: '', instanceLabels: '' },
    probe: { metric: '', by: '' },
    threshold: { query: '', op: '<=', value: '' },
    custom: { counted: 'bad', expression: '', total: '' },
    objective: {
      target: '99.9',
      windowKind: 'rolling',
      window: printDuration(defaults.window),
      period: 'month',
      timeZone: 'UTC',
      budgeting: 'occurrences',
      sliceLength: '1m',
      sliceTarget: '',
      noData: 'ignore',
    },
    alerting: { page: true, ticket: true },
    sla: { target: '', consequence: '' },
    runbook: '',
    labels: [],
    links: [],
    reviewBy: '',
    exclusions: [],
    unknownKeys: '',
  };
}
