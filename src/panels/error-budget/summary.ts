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

/** "SLI 99.95 %, target 99.9 %, 30 d rolling." */
export function factsSentence({ status, objective }: BudgetReading): string {
  return t('panel.facts', 'SLI {{sli}}, target {{target}}, {{window}}.', {
    sli: formatSli(status.sli, objective.target),
    target: formatTarget(objective.target),
    window: formatWindow(objective.window),
  });
}

/** Which time the number speaks of, and which the chart. */
export function rangesSentence({ objective }: BudgetReading): string {
  return t('panel.ranges', 'Number: {{window}}, up to now. Chart: the time range of the dashboard.', {
    window: formatWindow(objective.window),
  });
}

/** Everything that the panel says, for those who cannot see it. */
export function budgetSummary(reading: BudgetReading, clock: ReaderClock): string {
  return [...budgetSentences(reading, clock), factsSentence(reading), ...reading.notes].join(' ');
}
