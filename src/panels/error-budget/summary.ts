import { t } from '@grafana/i18n';
import { leadingBurn } from '../../analysis/leadingBurn';
import type { SloWindow } from '../../slo/objective';
import type { ReaderClock } from '../../ui/words/instants';
import { formatSli, formatTarget } from '../../ui/words/ratios';
import { maintenanceSentence, sentenceInMaintenance } from '../../ui/words/maintenance';
import { budgetSentence, statusSentence } from '../../ui/words/sentences';
import { formatPeriod, formatWindowLength, formatWindowSoFar } from '../../ui/words/times';
import { groupNotes } from './notes';
import type { BudgetReading } from './reading';

/** State, forecast and what is left, in sentences. */
function budgetSentences({ status, isStateKnown, ongoing }: BudgetReading, clock: ReaderClock): readonly string[] {
  const sentence = ongoing ? sentenceInMaintenance : statusSentence;
  const state = isStateKnown || status.budget === undefined ? [sentence(leadingBurn(status), clock)] : [];
  return status.budget === undefined ? state : [...state, budgetSentence(status.budget)];
}

/** "SLI 99.95 %, target 99.9 % over 30 d rolling, up to now." The window is the number's, not the chart's. */
function factsSentence({ status, objective }: BudgetReading): string {
  return t('panel.facts', 'SLI {{sli}}, target {{target}} over {{window}}, up to now.', {
    sli: formatSli(status.sli, objective.target),
    target: formatTarget(objective.target),
    window: formatWindowSoFar(objective.window),
  });
}

/** What the number stands for, whatever the dashboard looks at: "last 30 d". */
export function windowWords(window: SloWindow): string {
  return window.kind === 'rolling'
    ? t('panel.window.rolling', 'last {{length}}', { length: formatWindowLength(window.length) })
    : formatPeriod(window);
}

/** "Budget left, last 30 d" */
export function windowSentence(window: SloWindow): string {
  return t('panel.window.sentence', 'Budget left, {{window}}', { window: windowWords(window) });
}

/** The maintenance that goes on, before everything else that the panel says. */
export function ongoingSentences({ ongoing }: Pick<BudgetReading, 'ongoing'>, clock: ReaderClock): readonly string[] {
  return ongoing ? [maintenanceSentence(ongoing, clock)] : [];
}

/** What a large panel says beside the number, the most important first. Its group has a line of its own. */
export function detailSentences(reading: BudgetReading, clock: ReaderClock, hasChart: boolean): readonly string[] {
  const chart = hasChart ? [t('panel.chartRange', 'Chart: time range of the dashboard.')] : [];
  const [group] = groupNotes(reading.group);
  return [
    ...budgetSentences(reading, clock),
    ...reading.notes.map(({ text }) => text).filter((text) => text !== group?.text),
    [factsSentence(reading), ...chart].join(' '),
  ];
}

/** Everything that the panel says, for those who cannot see it. */
export function budgetSummary(reading: BudgetReading, clock: ReaderClock): string {
  return [
    ...ongoingSentences(reading, clock),
    ...budgetSentences(reading, clock),
    factsSentence(reading),
    ...reading.notes.map(({ text }) => text),
  ].join(' ');
}
