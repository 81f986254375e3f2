import { type EventCounts, errorRatio } from './events';
import { errorBudgetRatio, type Objective } from './objective';
import { type Ratio, ratio, roundNoise, type Seconds, seconds } from './units';

/** Error budget of one SLO over its window (slo-maths §1, §8). */
export interface ErrorBudget {
  /** Share consumed: 1 is all of it, more is overspent. Undefined without traffic. */
  readonly consumed: Ratio;
  /** `1 − consumed`; below 0 when overspent. */
  readonly remaining: Ratio;
  /** Events that may fail in the window at its traffic, that failed, and that are left. */
  readonly allowedEvents: number;
  readonly badEvents: number;
  readonly remainingEvents: number;
  /** The same as time of full outage. */
  readonly allowedTime: Seconds;
  readonly remainingTime: Seconds;
}

/** Budget from the events of the SLO's window; undefined when there was no traffic, for the budget is untouched then. */
export function errorBudget(
  objective: Pick<Objective, 'target'>,
  counts: EventCounts,
  windowLength: Seconds
): ErrorBudget | undefined {
  const e = errorRatio(counts);
  if (e === undefined) {
    return undefined;
  }
  const b = errorBudgetRatio(objective);
  const consumed = ratio(e / b);
  const remaining = ratio(1 - consumed);
  const allowedEvents = roundNoise(b * counts.total);
  const allowedTime = roundNoise(b * windowLength);
  return {
    consumed,
    remaining,
    allowedEvents,
    badEvents: counts.bad,
    remainingEvents: roundNoise(allowedEvents - counts.bad),
    allowedTime: seconds(allowedTime),
    remainingTime: seconds(roundNoise(allowedTime * remaining)),
  };
}

/** `burn rate = e / b` (slo-maths §1): 1 spends the budget in exactly one window. Undefined without traffic. */
export function burnRate(objective: Pick<Objective, 'target'>, counts: EventCounts): number | undefined {
  const e = errorRatio(counts);
  return e === undefined ? undefined : roundNoise(e / errorBudgetRatio(objective));
}
