import type { BurnAlert } from '../slo/alertPolicy';
import { burnRate, type ErrorBudget, errorBudget } from '../slo/budget';
import { checkCounts, checkWindow, type EventCounts, sliValue } from '../slo/events';
import { errorBudgetRatio, type Objective, windowLength } from '../slo/objective';
import { hasJustBegun, type WindowSpan, windowSpan } from '../slo/windowSpan';
import type { Slo } from '../slo/slo';
import type { SloState } from '../slo/state';
import { type Instant, type Ratio, type Seconds, seconds } from '../slo/units';
import { bucketStep, coverage, type Coverage, isRecentlyUncovered } from './coverage';
import { forecast, type Forecast } from './forecast';
import { forecastWindows, type Measurement, recentWindows } from './measurement';
import { tiersOver } from './tiersOver';

/** What a view says about an SLO: its state and the numbers behind it. */
export interface SloStatus {
  readonly state: SloState;
  /** Events of the window, cut where they had to be; absent without readable data. */
  readonly events?: EventCounts;
  /** Good share of the window; absent without traffic or data. */
  readonly sli?: Ratio;
  readonly budget?: ErrorBudget;
  /** Burn rate of each recent window that had traffic. */
  readonly burnRates: ReadonlyMap<Seconds, number>;
  /** Alert tiers whose two windows are over, fastest first. Also those that nobody is told of: a burn is a burn. */
  readonly over: readonly BurnAlert[];
  /** One for each look-back that had traffic, shortest first. Empty when the budget is gone or unknown. */
  readonly forecasts: readonly Forecast[];
  /** The soonest credible end of the budget, and the look-back which says so. */
  readonly exhaustedAt?: Instant;
  readonly exhaustedAtRateOf?: Seconds;
  readonly coverage: Coverage;
  /** Of a calendar window the period that these numbers are about, and how much of it is over. */
  readonly period?: WindowSpan;
  /** How much of the window lies in exclusions and is in none of the numbers; absent where nothing does. */
  readonly leftOut?: Seconds;
  /** A calendar period so young that none of its events can be read: its budget is untouched, and has no number. */
  readonly hasJustBegun: boolean;
  /** The last while was not measured: the numbers are those of before. */
  readonly isRecentlyUncovered: boolean;
  /** Somewhere there were more bad events than events, or fewer than none; they were cut. */
  readonly clamped: boolean;
}

/**
 * State and numbers of an SLO from its measurement (slo-maths, "No data is not good").
 *
 * What decides, in this order: no readable events in the window, which has not just begun → no data · budget gone → exhausted, measured now
 * or not, for missing data give nothing back · not measured lately → no data · no traffic → no traffic · a page
 * tier over → burning · a ticket tier over, or a credible forecast that ends inside the window → at risk.
 */
export function sloStatus(slo: Pick<Slo, 'objective'>, measurement: Measurement): SloStatus {
  const { objective } = slo;
  const span = windowSpan(objective.window, measurement.now);
  // Full outage in what is left out costs nothing.
  const leftOut = measurement.leftOut ?? 0;
  const isNew = hasJustBegun(objective, measurement.now);
  const window =
    measurement.window === undefined || isNew
      ? undefined
      : checkWindow(measurement.window, errorBudgetRatio(objective));
  const recent = readable(measurement.recent);
  const budget = window && errorBudget(objective, window.counts, seconds(span.length - leftOut), span.share);
  const asked = measurement.asked ?? recentWindows(objective);
  const over = tiersOver(objective, (window) => recent.counts.get(standIn(window, asked)));
  const forecasts = forecastsOf(objective, measurement, window?.counts, budget, recent.counts);
  const soonest = soonestCredible(forecasts);
  const covered = coverage(measurement, span.elapsed);
  // Numbers without a single bucket of the window are those of another time.
  const uncovered = (covered.covered === 0 && !isNew) || isRecentlyUncovered(measurement, recentWindows(objective));
  const sli = window && sliValue(window.counts);
  return {
    state: stateOf({ isReadable: window !== undefined, isNew, budget, uncovered, over, ends: soonest !== undefined }),
    ...(window === undefined ? {} : { events: window.counts }),
    ...(sli === undefined ? {} : { sli }),
    ...(budget === undefined ? {} : { budget }),
    burnRates: burnRatesOf(objective, recent.counts),
    over,
    forecasts,
    ...(soonest === undefined ? {} : { exhaustedAt: soonest.exhaustedAt, exhaustedAtRateOf: soonest.lookBack }),
    coverage: covered,
    ...(objective.window.kind === 'calendar' && { period: span }),
    ...(measurement.leftOut === undefined ? {} : { leftOut: measurement.leftOut }),
    hasJustBegun: isNew,
    isRecentlyUncovered: uncovered,
    clamped: (window?.clamped ?? false) || recent.clamped,
  };
}

interface StateFacts {
  readonly isReadable: boolean;
  readonly isNew: boolean;
  readonly budget: ErrorBudget | undefined;
  readonly uncovered: boolean;
  readonly over: readonly BurnAlert[];
  readonly ends: boolean;
}

function stateOf({ isReadable, isNew, budget, uncovered, over, ends }: StateFacts): SloState {
  if (!isReadable && !isNew) {
    return 'no-data';
  }
  if (budget !== undefined && budget.remaining <= 0) {
    return 'exhausted';
  }
  if (uncovered) {
    return 'no-data';
  }
  if (budget === undefined && !isNew) {
    return 'no-traffic';
  }
  if (over.some(({ severity }) => severity === 'page')) {
    return 'burning';
  }
  return over.length > 0 || ends ? 'at-risk' : 'healthy';
}

/** A window that was not asked for is as long as the shortest longer one that was. */
function standIn(window: Seconds, asked: readonly Seconds[]): Seconds {
  const longer = asked.filter((one) => one >= window);
  return longer.reduce((shortest, one) => (one < shortest ? one : shortest), longer[0] ?? window);
}

type RecentCounts = ReadonlyMap<Seconds, EventCounts>;

function readable(recent: RecentCounts): { counts: RecentCounts; clamped: boolean } {
  const counts = new Map<Seconds, EventCounts>();
  let clamped = false;
  for (const [window, raw] of recent) {
    const checked = checkCounts(raw);
    if (checked !== undefined) {
      counts.set(window, checked.counts);
      clamped = clamped || checked.clamped;
    }
  }
  return { counts, clamped };
}

function burnRatesOf(objective: Objective, recent: RecentCounts): ReadonlyMap<Seconds, number> {
  const rates = new Map<Seconds, number>();
  for (const [window, counts] of recent) {
    const rate = burnRate(objective, counts);
    if (rate !== undefined) {
      rates.set(window, rate);
    }
  }
  return rates;
}

function forecastsOf(
  objective: Objective,
  m: Measurement,
  window: EventCounts | undefined,
  budget: ErrorBudget | undefined,
  recent: RecentCounts
): readonly Forecast[] {
  if (window === undefined || budget === undefined || budget.remaining <= 0) {
    return [];
  }
  const { elapsed, end, share } = windowSpan(objective.window, m.now);
  const buckets = m.buckets.flatMap(({ end, counts }) => {
    const checked = checkCounts(counts);
    return checked === undefined ? [] : [{ end, counts: checked.counts }];
  });
  const basis = {
    objective,
    window,
    windowLength: elapsed,
    buckets,
    step: m.bucketStep ?? bucketStep(m.buckets) ?? elapsed,
    now: m.now,
    ...(objective.window.kind === 'calendar' && { period: { end, share } }),
  };
  return forecastWindows(windowLength(objective.window)).flatMap((lookBack) => {
    const counts = recent.get(lookBack);
    return (counts && forecast(basis, lookBack, counts)) ?? [];
  });
}

function soonestCredible(forecasts: readonly Forecast[]): (Forecast & { exhaustedAt: Instant }) | undefined {
  let soonest: (Forecast & { exhaustedAt: Instant }) | undefined;
  for (const one of forecasts) {
    const { exhaustedAt } = one;
    if (one.isCredible && exhaustedAt !== undefined && (soonest === undefined || exhaustedAt < soonest.exhaustedAt)) {
      soonest = { ...one, exhaustedAt };
    }
  }
  return soonest;
}
