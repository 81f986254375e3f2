import type { EventCounts } from './events';
import { errorBudgetRatio, type Objective } from './objective';

/**
 * `⌈start + perRoot × √mean⌉`, at least `fewest` and at most `most`, where `mean = b × total` failures are expected of a
 * service that exactly meets its target. Their number is then Poisson distributed; its deviation is `√mean`, and the
 * constants are those by which so many failures, where fewer than `most` suffice, come by chance less than once in a
 * thousand windows.
 */
export const LEAST_BAD_EVENTS = {
  /** One failure is never a trend. */
  fewest: 2,
  /** So many are always taken seriously; where traffic is high, the burn rate alone decides. */
  most: 5,
  start: 1.035,
  perRoot: 4.53,
} as const;

/**
 * Failures that a window with `total` events needs before its burn rate counts (slo-maths, "How many failures are
 * enough"): a service exactly on target reaches fewer than five of them by chance less than once in a thousand such
 * windows.
 *
 * Without it, at 99.9 % and fewer than 70 requests in an hour, a single failure would page.
 */
export function minBadEvents(objective: Pick<Objective, 'target'>, total: number): number {
  const { fewest, most, start, perRoot } = LEAST_BAD_EVENTS;
  const mean = errorBudgetRatio(objective) * Math.max(0, total);
  return Math.min(most, Math.max(fewest, Math.ceil(start + perRoot * Math.sqrt(mean))));
}

/**
 * Rules record events a second; brought back to events, and as differences of good ones and all, two failures are
 * 1.9999999999999996. So much may be missing of a whole event.
 */
export const EVENT_NOISE = 0.001;

/** Whether a window holds so many failures that they are more than chance. */
export function hasEnoughBadEvents(objective: Pick<Objective, 'target'>, { bad, total }: EventCounts): boolean {
  return bad >= minBadEvents(objective, total) - EVENT_NOISE;
}
