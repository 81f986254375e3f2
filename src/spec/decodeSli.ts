import { fail, ok, type Result } from '../slo/result';
import type { PromqlText, Sli } from '../slo/sli';
import { seconds } from '../slo/units';
import { durationSeconds } from './promqlText';
import type { SloDocument } from './schema/sloSchema';

/** The SLI of an entry that its schema has accepted. */
export function decodeSli(document: SloDocument['sli']): Result<Sli> {
  const { events, latency, probe, threshold, custom } = document;
  if (events !== undefined) {
    const { counted, text } = countedOf(events);
    return ok({ kind: 'events', counted, selector: text, total: promqlText(events.total), by: events.by ?? [] });
  }
  if (latency !== undefined) {
    const { buckets = 'classic', by = [] } = latency;
    const threshold = durationSeconds(latency.threshold) ?? seconds(0);
    return ok({ kind: 'latency', histogram: promqlText(latency.histogram), buckets, threshold, by });
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

/** The schema has run the parser over it. */
function promqlText(text: string): PromqlText {
  return text as PromqlText;
}
