import type { EventBucket } from '../slo/eventBucket';
import { checkCounts, type EventCounts } from '../slo/events';
import { seconds } from '../slo/units';
import { bucketStep } from './coverage';
import type { Measurement } from './measurement';

/**
 * Buckets that were read a little before the counts, with what happened since: the events by which the window has
 * grown belong to the time after the buckets, never to an incident of long ago. The newest bucket takes them and ends
 * now; where that one is a step old or more, they are a bucket of their own. `asRead` are the events of the window when
 * the buckets were read; without them the buckets are left as they are.
 */
export function bucketsUntilNow(measurement: Measurement, asRead: EventCounts | undefined): readonly EventBucket[] {
  const { buckets, window, now } = measurement;
  const newest = buckets.at(-1);
  const before = asRead && checkCounts(asRead)?.counts;
  const after = window && checkCounts(window)?.counts;
  if (newest === undefined || before === undefined || after === undefined || newest.end >= now) {
    return buckets;
  }
  const bad = Math.max(0, after.bad - before.bad);
  // A failure is an event, also where as many old events left the window meanwhile.
  const total = Math.max(bad, after.total - before.total);
  const step = measurement.bucketStep ?? bucketStep(buckets) ?? seconds(0);
  if (now - newest.end >= step) {
    return total > 0 ? [...buckets, { end: now, counts: { bad, total } }] : buckets;
  }
  const { counts } = newest;
  return [...buckets.slice(0, -1), { end: now, counts: { bad: counts.bad + bad, total: counts.total + total } }];
}
