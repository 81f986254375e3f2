import { errorBudgetRatio, type Objective } from './objective';
import { DAY, HOUR, type Ratio, ratio, roundNoise, type Seconds, seconds } from './units';

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

/** Tiers of an SLO with a window of `windowLength`: long windows that do not fit well inside it are left out. */
export function burnAlerts(windowLength: Seconds): readonly BurnAlert[] {
  return WORKBOOK_TIERS.filter((tier) => burnRateFactor(tier, windowLength) >= 1);
}

/** `factor = share × SLO window / long window` (slo-maths §5): the burn rate above which the tier is over. */
export function burnRateFactor(tier: BurnAlert, windowLength: Seconds): number {
  return roundNoise((tier.budgetShare * windowLength) / tier.longWindow);
}

/** The short window resets the alert soon after the burn ends: long / 12. */
export function shortWindow(tier: BurnAlert): Seconds {
  return seconds(tier.longWindow / 12);
}

/** A tier whose threshold is an error ratio of 1 or more can never fire. */
export function canFire(tier: BurnAlert, objective: Pick<Objective, 'target'>, windowLength: Seconds): boolean {
  return roundNoise(burnRateFactor(tier, windowLength) * errorBudgetRatio(objective)) < 1;
}
