import { t } from '@grafana/i18n';

import type { SloDraft } from '../../../spec/draft';

/** What the form calls the field of an issue; undefined for what has no field that is measured. */
export function fieldLabel(name: string, draft: SloDraft): string | undefined {
  const [list, row, key] = name.split('.');
  return list === 'exclusions' ? exclusionLabel(Number(row) + 1, key) : labels(draft).get(name);
}

/** "From (exclusion 2)" */
function exclusionLabel(row: number, key: string | undefined): string {
  const field = key === undefined ? undefined : exclusionLabels()[key];
  return field === undefined
    ? t('editor.field.exclusions', 'Exclusions')
    : t('editor.exclusions.fieldOf', '{{field}} (exclusion {{row}})', { field, row });
}

function exclusionLabels(): Readonly<Record<string, string>> {
  return {
    title: t('editor.exclusions.title', 'What is done'),
    timeZone: t('editor.field.timeZone', 'Time zone'),
    from: t('editor.exclusions.from', 'From'),
    to: t('editor.exclusions.to', 'To'),
    interval: t('editor.exclusions.interval', 'Every'),
    monthDays: t('editor.exclusions.monthDays', 'On'),
    start: t('editor.exclusions.start', 'First begins'),
    duration: t('editor.exclusions.duration', 'Lasts'),
    until: t('editor.exclusions.until', 'Last begins'),
  };
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
    ...['events.instanceLabels', 'latency.instanceLabels'].map(
      (name) => [name, t('editor.field.instanceLabels', 'Instance labels')] as const
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
