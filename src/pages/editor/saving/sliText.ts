import { t } from '@grafana/i18n';

import type { SloDraft } from '../../../spec/draft';
import { fieldLabel } from '../form/fieldLabels';
import { lines } from './lines';

/** A part of a field as the form names it; empty text means: not set. */
export interface FieldPart {
  readonly name: string;
  readonly label: string;
  readonly text: string;
}

/** An SLI as a whole. */
export function sliText(draft: SloDraft): string {
  switch (draft.sliKind) {
    case 'events':
      return lines(
        `${draft.events.counted}: ${draft.events.selector}`,
        `total: ${draft.events.total}`,
        by(draft.events.by),
        instances(draft.events.instanceLabels)
      );
    case 'latency':
      return lines(
        `histogram: ${histogramText(draft)}`,
        `threshold: ${draft.latency.threshold}`,
        by(draft.latency.by),
        instances(draft.latency.instanceLabels)
      );
    case 'probe':
      return lines(`metric: ${draft.probe.metric}`, by(draft.probe.by));
    case 'threshold':
      return lines(`query: ${draft.threshold.query}`, limitText(draft));
    case 'custom':
      return lines(`${draft.custom.counted}: ${draft.custom.expression}`, `total: ${draft.custom.total}`);
  }
}

/** The fields of an SLI. Which events are counted is a part of the name: another selector says nothing without it. */
export function sliParts(draft: SloDraft): readonly FieldPart[] {
  const part = (field: string, text: string, version = '') => {
    const label = fieldLabel(field, draft) ?? t('editor.field.sli', 'What is measured');
    return { name: `${field}${version}`, label, text };
  };
  const { events, latency, probe, threshold, custom } = draft;
  switch (draft.sliKind) {
    case 'events':
      return [
        part('events.selector', events.selector, `.${events.counted}`),
        part('events.total', events.total),
        part('events.by', events.by),
        part('events.instanceLabels', events.instanceLabels),
      ];
    case 'latency':
      return [
        part('latency.histogram', histogramText(draft)),
        part('latency.threshold', latency.threshold),
        part('latency.by', latency.by),
        part('latency.instanceLabels', latency.instanceLabels),
      ];
    case 'probe':
      return [part('probe.metric', probe.metric), part('probe.by', probe.by)];
    case 'threshold':
      return [part('threshold.query', threshold.query), part('threshold.op', limitText(draft))];
    case 'custom':
      return [part('custom.expression', custom.expression, `.${custom.counted}`), part('custom.total', custom.total)];
  }
}

function histogramText({ latency }: SloDraft): string {
  return `${latency.histogram}${latency.buckets === 'native' ? ' (native)' : ''}`;
}

function limitText({ threshold }: SloDraft): string {
  return `${threshold.op} ${threshold.value}`;
}

function by(labels: string): string {
  return labels === '' ? '' : `by: ${labels}`;
}

function instances(labels: string): string {
  return labels === '' ? '' : `instanceLabels: ${labels}`;
}
