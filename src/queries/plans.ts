import type { EventBucket } from '../slo/eventBucket';
import type { WindowCounts } from '../slo/events';
import type { Issue } from '../slo/result';
import type { Sample, Series } from '../slo/samples';
import type { SloId } from '../slo/slo';
import type { Instant, Seconds } from '../slo/units';
import type { Cell } from './cell';
import type { ReadCell } from './readCell';

/** Counts as they came, for `checkCounts` to judge. An SLO or a window that is absent has no data. */
export type EventsBySlo = ReadonlyMap<SloId, ReadonlyMap<Seconds, WindowCounts>>;

export type BucketsBySlo = ReadonlyMap<SloId, readonly EventBucket[]>;

interface RequestPlan {
  /** PromQL of one request. */
  readonly expr: string;
  readonly slos: readonly SloId[];
  readonly cells: readonly Cell[];
}

/** An instant query: the events of several SLOs over their windows. */
export interface EventsPlan extends RequestPlan {
  readonly kind: 'events';
  readonly read: (samples: readonly Sample[], readCell?: ReadCell) => EventsBySlo;
  /** The same cells dealt out; empty when there is one. See `split`. */
  readonly halves: () => readonly EventsPlan[];
}

/** A range query whose step is the window: one bucket of events for each step, oldest first. */
export interface BucketsPlan extends RequestPlan {
  readonly kind: 'buckets';
  /** Where the last bucket before an instant ends: `end` of the range query. */
  readonly lastEnd: (now: Instant) => Instant;
  readonly read: (series: readonly Series[]) => BucketsBySlo;
  readonly halves: () => readonly BucketsPlan[];
}

export interface Planned<P> {
  readonly plans: readonly P[];
  /** SLOs that could not be compiled, and why; they are in no plan. */
  readonly issues: ReadonlyMap<SloId, readonly Issue[]>;
}
