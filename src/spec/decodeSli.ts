import { INSTANCE_LABELS } from '../slo/instanceLabels';
import { fail, ok, type Result } from '../slo/result';
import type { EventsSli, PromqlText, Sli } from '../slo/sli';
import { seconds } from '../slo/units';
import { durationSeconds } from './promqlText';
import type { SloDocument } from './schema/sloSchema';

interface LabelNames {
  readonly by?: readonly string[];
  readonly instanceLabels?: readonly string[];
}

/** The SLI of an entry that its schema has accepted. */
export function decodeSli(document: SloDocument['sli']): Result<Sli> {
  const { events, latency, probe, threshold, custom } = document;
  if (events !== undefined) {
    const { counted, text } = countedOf(events);
    return ok({ kind: 'events', counted, selector: text, total: promqlText(events.total), ...labelsOf(events) });
  }
  if (latency !== undefined) {
    const { buckets = 'classic' } = latency;
    const threshold = durationSeconds(latency.threshold) ?? seconds(0);
    return ok({ kind: 'latency', histogram: promqlText(latency.histogram), buckets, threshold, ...labelsOf(latency) });
  }
  if (probe !== undefined) {
    return ok({ kind: 'probe', metric: promqlText(probe.metric), by: probe.by ?? [] });
  }
  if (threshold !== undefined) {
    return ok({ kind: 'threshold', query: promqlText(threshold.query), op: threshold.op, value: threshold.value });
  }
  if (custom !== undefined) {
    const { counted, text } = countedOf(custom);
    return ok({ kind: 'custom', counted, expression: text, total: promqlText(custom.total) });
  }
  return fail(['sli'], 'sli-kind', '`sli` names none of the kinds of SLI.');
}

function countedOf(sli: { readonly good?: string; readonly bad?: string }): {
  counted: 'good' | 'bad';
  text: PromqlText;
} {
  return sli.good === undefined
    ? { counted: 'bad', text: promqlText(sli.bad ?? '') }
    : { counted: 'good', text: promqlText(sli.good) };
}

/** Labels of processes that hold anyway are left out, in whichever order they are written. */
function labelsOf({ by = [], instanceLabels = INSTANCE_LABELS }: LabelNames): Pick<EventsSli, 'by' | 'instanceLabels'> {
  return instanceLabels.length === INSTANCE_LABELS.length &&
    INSTANCE_LABELS.every((label) => instanceLabels.includes(label))
    ? { by }
    : { by, instanceLabels };
}

/** The schema has run the parser over it. */
function promqlText(text: string): PromqlText {
  return text as PromqlText;
}
