import { checkCounts, type EventCounts, errorRatio } from './events';
import { errorBudgetRatio, type Objective } from './objective';
import { type Ratio, ratio, roundNoise, type Seconds, seconds } from './units';

/** Error budget of one SLO over its window (slo-maths, "Error budget"). */
export interface ErrorBudget {
  /** Share consumed: 1 is all of it, more is overspent. */
  readonly consumed: Ratio;
  /** `1 − consumed`; below 0 when overspent. */
  readonly remaining: Ratio;
  /** Events that may fail in the window at its traffic (of a calendar period: at that so far), that failed, and that are left. */
  readonly allowedEvents: number;
  readonly badEvents: number;
  readonly remainingEvents: number;
  /** The same as time of full outage. */
  readonly allowedTime: Seconds;
  readonly remainingTime: Seconds;
}

/**
 * Budget from the events of the SLO's window, which is `windowLength` long. Of a calendar period only a share is over:
 * its budget is that of the whole period, at the traffic so far (slo-maths, "Calendar windows"). Undefined when there
 * was no traffic, for the budget is untouched then, and when the counts mean nothing (`checkCounts`).
 */
export function errorBudget(
  objective: Pick<Objective, 'target'>,
  counts: EventCounts,
  windowLength: Seconds,
  share = 1
): ErrorBudget | undefined {
  const e = errorRatio(counts);
  const checked = checkCounts(counts)?.counts;
  if (e === undefined || checked === undefined) {
    return undefined;
  }
  const b = errorBudgetRatio(objective);
  const consumed = ratio((e * share) / b);
  const remaining = ratio(1 - consumed);
  const allowedEvents = roundNoise((b * checked.total) / share);
  const allowedTime = roundNoise(b * windowLength);
  return {
    consumed,
    remaining,
    allowedEvents,
    badEvents: checked.bad,
    remainingEvents: roundNoise(allowedEvents - checked.bad),
    allowedTime: seconds(allowedTime),
    remainingTime: seconds(roundNoise(allowedTime * remaining)),
  };
}

/** `burn rate = e / b` (slo-maths, "Burn rate"): 1 spends the budget in exactly one window. Undefined without traffic. */
export function burnRate(objective: Pick<Objective, 'target'>, counts: EventCounts): number | undefined {
  const e = errorRatio(counts);
  return e === undefined ? undefined : roundNoise(e / errorBudgetRatio(objective));
}
