import { burnRate } from '../slo/budget';
import type { EventBucket } from '../slo/eventBucket';
import type { EventCounts } from '../slo/events';
import { hasEnoughBadEvents } from '../slo/minBadEvents';
import { errorBudgetRatio, type Objective } from '../slo/objective';
import { type Instant, instant, type Seconds, seconds } from '../slo/units';

/** When the budget ends if it goes on burning as it did in the last `lookBack`. */
export interface Forecast {
  readonly lookBack: Seconds;
  readonly burnRate: number;
  /** Absent: not at this rate, since old failures leave the window faster than new ones arrive, or the period ends first. */
  readonly exhaustedAt?: Instant;
  /** It does not look too far ahead for what it looked back, and rests on enough failures to be more than chance. */
  readonly isCredible: boolean;
}

/** The last hour says something about the next day, not about the next month. */
const LOOK_AHEAD = 24;

/** What a forecast rests on: events of the window, its buckets where known, and the length of both. */
export interface ForecastBasis {
  readonly objective: Pick<Objective, 'target'>;
  readonly window: EventCounts;
  readonly windowLength: Seconds;
  /** Readable buckets inside the window, oldest first; without any, the events are taken as spread evenly. */
  readonly buckets: readonly EventBucket[];
  readonly step: Seconds;
  readonly now: Instant;
  /** Of a calendar window: when the budget begins anew, and which share of the period is over. Nothing leaves it before. */
  readonly period?: { readonly end: Instant; readonly share: number };
}

/** Forecast from the events of the last `lookBack`; undefined without traffic in it. */
export function forecast(basis: ForecastBasis, lookBack: Seconds, recent: EventCounts): Forecast | undefined {
  const rate = burnRate(basis.objective, recent);
  if (rate === undefined) {
    return undefined;
  }
  const left = basis.period ? timeInPeriod(basis, basis.period, rate) : timeToExhaustion(basis, rate);
  const isEnough = hasEnoughBadEvents(basis.objective, recent);
  return {
    lookBack,
    burnRate: rate,
    ...(left === undefined ? {} : { exhaustedAt: instant(basis.now + left) }),
    isCredible: left !== undefined && isEnough && left <= LOOK_AHEAD * lookBack,
  };
}

/**
 * Time until the budget of a calendar period is spent at the traffic so far: `(b × total / share − bad) / (rate × b ×
 * traffic)`. Undefined when the budget begins anew before.
 */
function timeInPeriod(
  { objective, window, windowLength, now }: ForecastBasis,
  { end, share }: NonNullable<ForecastBasis['period']>,
  rate: number
): Seconds | undefined {
  const b = errorBudgetRatio(objective);
  const badPerSecond = (rate * b * window.total) / windowLength;
  const left = Math.max(0, (b * window.total) / share - window.bad) / badPerSecond;
  return now + left < end ? seconds(left) : undefined;
}

/**
 * Time until `bad(t) = b × total(t)`, where the events of the rolling window at `now + t` are those of today, minus
 * what has left the window at its far end, plus new traffic as dense as the window's, `rate × b` of which is bad.
 * Both are linear between the ends of buckets, therefore each stretch is solved exactly. Undefined if never: after
 * one window everything old has left.
 */
export function timeToExhaustion(basis: ForecastBasis, rate: number): Seconds | undefined {
  const b = errorBudgetRatio(basis.objective);
  const stretches = agingStretches(basis);
  const covered = stretches.reduce((sum, stretch) => sum + (stretch.hasData ? stretch.length : 0), 0);
  const traffic = covered > 0 ? basis.window.total / covered : 0;
  let missing = b * basis.window.total - basis.window.bad;
  if (missing <= 0) {
    return seconds(0);
  }
  let passed = 0;
  for (const { length, badPerSecond, totalPerSecond } of stretches) {
    const slope = rate * b * traffic - badPerSecond - b * (traffic - totalPerSecond);
    if (slope > 0 && missing <= slope * length) {
      return seconds(passed + missing / slope);
    }
    missing -= slope * length;
    passed += length;
  }
  return undefined;
}

interface Stretch {
  readonly length: number;
  readonly hasData: boolean;
  readonly badPerSecond: number;
  readonly totalPerSecond: number;
}

/** The window from its far end on, cut where buckets begin and end: the order in which events leave it. */
function agingStretches({ buckets, step, now, windowLength, window }: ForecastBasis): readonly Stretch[] {
  const start = now - windowLength;
  const stretches: Stretch[] = [];
  let at = start;
  const gap = (until: number) => {
    if (until > at) {
      stretches.push({ length: until - at, hasData: false, badPerSecond: 0, totalPerSecond: 0 });
    }
  };
  for (const { end, counts } of buckets) {
    const from = Math.max(end - step, at);
    const until = Math.min(end, now);
    if (until <= from) {
      continue;
    }
    gap(from);
    const length = until - from;
    stretches.push({ length, hasData: true, badPerSecond: counts.bad / step, totalPerSecond: counts.total / step });
    at = until;
  }
  if (stretches.length === 0) {
    const perSecond = { badPerSecond: window.bad / windowLength, totalPerSecond: window.total / windowLength };
    return [{ length: windowLength, hasData: true, ...perSecond }];
  }
  gap(now);
  return stretches;
}
