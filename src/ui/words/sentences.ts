import { t } from '@grafana/i18n';
import type { Severity } from '../../slo/alertPolicy';
import type { ErrorBudget } from '../../slo/budget';
import type { SloState } from '../../slo/state';
import { HOUR, type Instant, ratio, type Seconds, seconds } from '../../slo/units';
import { type BurnStart, burningSentence, isBurning } from './burningSentence';
import { formatInstant, type ReaderClock } from './instants';
import { formatEventsLeft } from './eventsLeft';
import { allLeftOutText } from './leftOut';
import { formatBurnRate } from './numbers';
import { formatBudget, formatBudgetNumber, isFarOverspent } from './ratios';
import { formatDuration, formatWindowLength } from './times';

/** What a sentence about an SLO needs to know. */
export interface StatusFacts {
  readonly state: SloState;
  /** All of the window lies in exclusions. */
  readonly isAllLeftOut?: boolean;
  /** Burn rate over the window that tells the most: that of the fastest tier that is over, else the last hour. */
  readonly burnRate?: number;
  /** The window of that burn rate; a sentence about a burn names it, for there are several. */
  readonly window?: Seconds;
  /** What the burn is fast enough for; absent while no tier is over. */
  readonly severity?: Severity;
  /** Since when a page or ticket tier is over; absent where nobody looked. */
  readonly since?: BurnStart | undefined;
  /** The look-back of a forecast; absent when there is none. */
  readonly exhaustedAtRateOf?: Seconds;
  /** When the budget ends at that rate; absent when it does not. */
  readonly exhaustedAt?: Instant;
}

/** "Burning 6× over 1 h: fast enough to page since about 07:20. At the rate of the last hour the budget is gone today at 18:40." */
export function statusSentence(facts: StatusFacts, clock: ReaderClock): string {
  return [stateSentence(facts, clock), forecastSentence(facts, clock)].filter((sentence) => sentence !== '').join(' ');
}

/** "62 % of the budget left, that is 27 min of full outage or 312 failures." */
export function budgetSentence(budget: ErrorBudget): string {
  if (budget.remaining === 0) {
    return t('words.sentence.budget.spent', 'Nothing of the budget is left.');
  }
  const values = {
    time: formatDuration(seconds(Math.abs(budget.remainingTime))),
    events: formatEventsLeft(budget),
  };
  if (isFarOverspent(budget.remaining)) {
    return t(
      'words.sentence.budget.farOverspent',
      'Overspent by more than 100 times the budget, that is {{time}} of full outage or {{events}} failures too many.',
      values
    );
  }
  if (budget.remaining < 0) {
    const over = formatBudgetNumber(ratio(-budget.remaining));
    return t(
      'words.sentence.budget.overspent',
      'Overspent by {{over}} of the budget, that is {{time}} of full outage or {{events}} failures too many.',
      { ...values, over }
    );
  }
  const left = formatBudget(budget.remaining);
  return t(
    'words.sentence.budget.left',
    '{{left}} of the budget left, that is {{time}} of full outage or {{events}} failures.',
    { ...values, left }
  );
}

function stateSentence(facts: StatusFacts, clock: ReaderClock): string {
  const { state, burnRate, window, severity, since } = facts;
  const rate = rateWords(burnRate, window);
  if (burnRate !== undefined && severity !== undefined && isBurning(state)) {
    return burningSentence(state, rate, since && { ...since, clock });
  }
  switch (state) {
    case 'exhausted':
      return t('words.sentence.exhausted', 'The error budget is spent.');
    case 'burning':
      return t('words.sentence.burning', 'Burning {{rate}}.', { rate });
    case 'at-risk':
      return burnRate === undefined
        ? t('words.sentence.atRisk', 'At risk.')
        : t('words.sentence.atRiskBurning', 'At risk, burning {{rate}}.', { rate });
    case 'healthy':
      return healthySentence(burnRate);
    case 'no-traffic':
      return facts.isAllLeftOut
        ? allLeftOutText()
        : t('words.sentence.noTraffic', 'No traffic in the window: the budget is untouched.');
    case 'no-data':
      return t('words.sentence.noData', 'No data: nothing was measured lately.');
  }
}

/** "68× over 6 h" */
function rateWords(burnRate: number | undefined, window: Seconds | undefined): string {
  const rate = formatBurnRate(burnRate);
  return window === undefined
    ? rate
    : t('words.sentence.rate', '{{rate}} over {{window}}', { rate, window: formatWindowLength(window) });
}

function healthySentence(burnRate: number | undefined): string {
  if (burnRate === undefined) {
    return t('words.sentence.healthyQuiet', 'Within budget. No traffic in the last hour.');
  }
  return burnRate === 0
    ? t('words.sentence.healthyStill', 'Within budget, not burning.')
    : t('words.sentence.healthy', 'Within budget, burning {{rate}}.', { rate: formatBurnRate(burnRate) });
}

function forecastSentence({ state, exhaustedAt, exhaustedAtRateOf }: StatusFacts, clock: ReaderClock): string {
  if ((state !== 'burning' && state !== 'at-risk') || exhaustedAtRateOf === undefined) {
    return '';
  }
  const span = lastSpan(exhaustedAtRateOf);
  if (exhaustedAt === undefined) {
    return t('words.sentence.lasts', 'At the rate of {{span}} the budget lasts.', { span });
  }
  const when = formatInstant(exhaustedAt, clock);
  return t('words.sentence.forecast', 'At the rate of {{span}} the budget is gone {{when}}.', { span, when });
}

function lastSpan(lookBack: Seconds): string {
  return lookBack === HOUR
    ? t('words.sentence.lastHour', 'the last hour')
    : t('words.sentence.lastSpan', 'the last {{length}}', { length: formatWindowLength(lookBack) });
}
