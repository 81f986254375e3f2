import { burnDown, type BurnDownPoint } from '../../analysis/burnDown';
import { burnDownOfRange } from '../../analysis/burnDownOfRange';
import { bucketStep } from '../../analysis/coverage';
import type { SloStatus } from '../../analysis/status';
import type { EventBucket } from '../../slo/eventBucket';
import type { Exclusion } from '../../slo/exclusions/exclusion';
import type { OngoingExclusion } from '../../slo/exclusions/ongoingExclusion';
import type { Objective } from '../../slo/objective';
import { type Instant, type Seconds, seconds } from '../../slo/units';
import { windowSpan } from '../../slo/windowSpan';
import { groupNotes, maintenanceNotes, type Note, statusNotes } from './notes';
import type { BudgetReading } from './reading';

interface Parts {
  readonly objective: Objective;
  readonly status: SloStatus;
  readonly buckets: readonly EventBucket[];
  /** Finer buckets where the dashboard looks at a part of the window. */
  readonly rangeBuckets?: readonly EventBucket[];
  readonly isStateKnown?: boolean;
  readonly now: Instant;
  readonly group?: string | undefined;
  readonly ongoing?: OngoingExclusion | undefined;
  readonly exclusions?: readonly Exclusion[] | undefined;
  readonly notes: readonly Note[];
}

/** The reading of one SLO, its burn-down anchored at the number beside it. */
export function windowReading(parts: Parts): BudgetReading {
  const { objective, status, buckets, rangeBuckets = [], isStateKnown = true, now } = parts;
  const { group, ongoing, exclusions, notes } = parts;
  const { elapsed, share, end } = windowSpan(objective.window, now);
  const window = status.events;
  const isClose = window !== undefined && rangeBuckets.length > 0;
  const burnDownPoints = status.hasJustBegun
    ? []
    : isClose
      ? burnDownOfRange(objective, { windowBuckets: buckets, rangeBuckets, windowLength: elapsed, share, window })
      : burnDown(objective, buckets, elapsed, window, share);
  return {
    objective,
    status,
    isStateKnown,
    burnDown: burnDownPoints,
    // Not of the points: the first of them is where the window begins, seldom a whole step before the second.
    step: bucketStep(isClose ? rangeBuckets : buckets) ?? distance(burnDownPoints) ?? elapsed,
    windowEnd: objective.window.kind === 'calendar' ? end : (buckets.at(-1)?.end ?? now),
    now,
    ...(group !== undefined && { group }),
    ...(ongoing && { ongoing }),
    ...(exclusions && { exclusions }),
    notes: [...groupNotes(group), ...maintenanceNotes(ongoing), ...statusNotes(status), ...notes],
  };
}

/** Between the two points that are nearest to each other. */
function distance(points: readonly BurnDownPoint[]): Seconds | undefined {
  const distances = points
    .slice(1)
    .map(({ time }, before) => time - (points[before]?.time ?? Number.NEGATIVE_INFINITY));
  return distances.length === 0 ? undefined : seconds(Math.min(...distances));
}
