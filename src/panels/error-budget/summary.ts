import { t } from '@grafana/i18n';
import { leadingBurn } from '../../analysis/leadingBurn';
import type { ReaderClock } from '../../ui/words/instants';
import { formatSli, formatTarget } from '../../ui/words/ratios';
import { budgetSentence, statusSentence } from '../../ui/words/sentences';
import { formatWindow } from '../../ui/words/times';
import type { BudgetReading } from './reading';

/** State, forecast and what is left, in sentences: what a screen reader says, and what a large panel shows. */
export function budgetSentences({ status, isStateKnown }: BudgetReading, clock: ReaderClock): readonly string[] {
  const state = isStateKnown || status.budget === undefined ? [statusSentence(leadingBurn(status), clock)] : [];
  return status.budget === undefined ? state : [...state, budgetSentence(status.budget)];
}

/** "SLI 99.95 %, target 99.9 % over 30 d rolling, up to now." The window is the number's, not the chart's. */
export function factsSentence({ status, objective }: BudgetReading): string {
  return t('panel.facts', 'SLI {{sli}}, target {{target}} over {{window}}, up to now.', {
    sli: formatSli(status.sli, objective.target),
    target: formatTarget(objective.target),
    window: formatWindow(objective.window),
  });
}

/** The chart speaks of another time than the number. */
export function chartRangeSentence(): string {
  return t('panel.chartRange', 'Chart: time range of the dashboard.');
}

/** Everything that the panel says, for those who cannot see it. */
export function budgetSummary(reading: BudgetReading, clock: ReaderClock): string {
  return [...budgetSentences(reading, clock), factsSentence(reading), ...reading.notes].join(' ');
}
