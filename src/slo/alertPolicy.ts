import { errorBudgetRatio, type Objective } from './objective';
import { DAY, HOUR, MINUTE, type Ratio, ratio, roundNoise, type Seconds, seconds } from './units';

/** page: act now; ticket: act in days. */
export type Severity = 'page' | 'ticket';

/** One tier of a multi-window burn-rate alert. The factor is derived (`burnRateFactor`), never stored. */
export interface BurnAlert {
  readonly severity: Severity;
  /** Share of the budget that is gone when the long window is full of such a burn. */
  readonly budgetShare: Ratio;
  readonly longWindow: Seconds;
}

export interface AlertPolicy {
  readonly page: boolean;
  readonly ticket: boolean;
}

/** SRE workbook, chapter 5, table 5-8: budget shares and long windows for a window of 30 days. */
const WORKBOOK_TIERS: readonly BurnAlert[] = [
  { severity: 'page', budgetShare: ratio(0.02), longWindow: HOUR },
  { severity: 'page', budgetShare: ratio(0.05), longWindow: seconds(6 * HOUR) },
  { severity: 'ticket', budgetShare: ratio(0.1), longWindow: DAY },
  { severity: 'ticket', budgetShare: ratio(0.1), longWindow: seconds(3 * DAY) },
];

/**
 * The least factor of a tier. At a burn of 1 the budget lasts exactly one window, which is what a ticket asks to
 * look at; who is paged should be told of a budget that lasts half a window at most.
 */
const LEAST_FACTOR: Readonly<Record<Severity, number>> = { page: 2, ticket: 1 };

/**
 * Tiers of an SLO with a window of `windowLength`. The budget shares stay. The long windows are those of the
 * workbook, and shorter (in whole minutes) where the factor would otherwise fall below the least one: 5 % of the
 * budget of a day are burnt in 36 minutes, not in 6 hours. Tiers that become equal are given once.
 */
export function burnAlerts(windowLength: Seconds): readonly BurnAlert[] {
  const tiers = WORKBOOK_TIERS.map((tier) => ({ ...tier, longWindow: fittingWindow(tier, windowLength) }));
  return tiers.filter((tier, at) => !tiers.slice(0, at).some((earlier) => sameTier(earlier, tier)));
}

function fittingWindow(tier: BurnAlert, windowLength: Seconds): Seconds {
  const longest = roundNoise((tier.budgetShare * windowLength) / LEAST_FACTOR[tier.severity]);
  return seconds(Math.min(tier.longWindow, Math.max(MINUTE, Math.floor(longest / MINUTE) * MINUTE)));
}

function sameTier(one: BurnAlert, other: BurnAlert): boolean {
  return one.severity === other.severity && one.longWindow === other.longWindow;
}

/**
 * `factor = share × SLO window / long window` (slo-maths, "When it alerts"): the burn rate above which the tier is
 * over.
 */
export function burnRateFactor(tier: BurnAlert, windowLength: Seconds): number {
  return roundNoise((tier.budgetShare * windowLength) / tier.longWindow);
}

/** Below five minutes a window may hold a single scrape, and with it no rate at all. */
export const SHORTEST_WINDOW = seconds(5 * MINUTE);

/** The short window resets the alert soon after the burn ends: long / 12, and never less than five minutes. */
export function shortWindow(tier: BurnAlert): Seconds {
  return seconds(Math.max(SHORTEST_WINDOW, tier.longWindow / 12));
}

/** A tier whose threshold is an error ratio of 1 or more can never fire. */
export function canFire(tier: BurnAlert, objective: Pick<Objective, 'target'>, windowLength: Seconds): boolean {
  return roundNoise(burnRateFactor(tier, windowLength) * errorBudgetRatio(objective)) < 1;
}
