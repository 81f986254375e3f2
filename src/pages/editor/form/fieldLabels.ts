import { t } from '@grafana/i18n';

import type { SloDraft } from '../../../spec/draft';

/** What the form calls the field of an issue; undefined for what has no field that is measured. */
export function fieldLabel(name: string, draft: SloDraft): string | undefined {
  return labels(draft).get(name);
}

/** Fields that are measured, in the order of the form. */
function labels({ sliKind, events, custom }: SloDraft): ReadonlyMap<string, string> {
  const counted = sliKind === 'custom' ? custom.counted : events.counted;
  const countedLabel =
    counted === 'bad' ? t('editor.events.bad', 'Bad events') : t('editor.events.good', 'Good events');
  return new Map([
    ['datasource', t('editor.field.datasource', 'Data source')],
    ['events.selector', countedLabel],
    ['events.total', t('editor.events.total', 'All events')],
    ...['events.by', 'latency.by', 'probe.by'].map(
      (name) => [name, t('editor.field.by', 'A budget for each')] as const
    ),
    ['latency.histogram', t('editor.latency.histogram', 'Histogram')],
    ['latency.threshold', t('editor.latency.threshold', 'Good at or below')],
    ['probe.metric', t('editor.probe.metric', 'Probe')],
    ['threshold.query', t('editor.threshold.query', 'Value')],
    ['threshold.op', t('editor.threshold.op', 'Good while it is')],
    ['threshold.value', t('editor.threshold.value', 'Limit')],
    ['custom.expression', countedLabel],
    ['custom.total', t('editor.events.total', 'All events')],
    ['objective.target', t('editor.field.target', 'Target')],
    ['objective.window', t('editor.field.window', 'Window')],
    ['objective.sliceLength', t('editor.slices.length', 'Length of a slice')],
    ['objective.sliceTarget', t('editor.slices.target', 'Good events in a good slice')],
    ['objective.noData', t('editor.slices.noData', 'A slice without data is')],
  ]);
}
