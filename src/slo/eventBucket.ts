import type { EventCounts } from './events';
import type { Instant } from './units';

/** Events of `(end − step, end]`, where the step belongs to the list of buckets. */
export interface EventBucket {
  readonly end: Instant;
  readonly counts: EventCounts;
}
