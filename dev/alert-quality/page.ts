import { MINUTE } from '../../src/slo/units';
import type { Firing } from '../../tests/rules/alertHistory';
import type { AlertScenario } from '../../tests/rules/alertScenarios';
import { deserves } from './incidents';
import { WORKBOOK } from './workbookRules';

export const PAGE = 'docs/alert-quality.md';

export interface Outcome {
  readonly scenario: AlertScenario;
  readonly history: Readonly<Record<string, Firing>>;
}

/** The page as Markdown. */
export function page(outcomes: readonly Outcome[]): string {
  return `${[
    '# How good the alerts are',
    '',
    'Written by `npm run alert-quality`, which runs both sets of alerts over each incident in the engine of Prometheus',
    '(`promtool test rules`, a scrape a minute). The SLO: 99.9 % over 30 days, alerts as they come. Beside them the tiers of the',
    'SRE workbook (chapter 5, table 5-8) on the same recorded events, without what Headroom adds: a least number of bad events,',
    '`for` on tickets, `keep_firing_for`, and alerts that stay while nothing is measured. Rules are a day old when an incident',
    'begins (two days where it lasts 42 minutes): the rest of their window Headroom takes for good, the workbook for more of the same.',
    '',
    '*Fires* is counted from the beginning of the incident, *over* from its end (below 0: before it); *times* is how often somebody',
    'is told anew. promtool looks at every rule each minute; engines look at all but page-1h every five minutes, so that the',
    'others fire, and end, up to four minutes later than this says.',
    '',
    '## Pages',
    '',
    ...table(outcomes, 'page-'),
    '',
    '## Tickets of burn rates',
    '',
    ...table(outcomes, 'ticket-'),
    '',
    '## Every tier',
    '',
    ...tierTable(outcomes),
  ].join('\n')}\n`;
}

function table(outcomes: readonly Outcome[], severity: string): readonly string[] {
  const header = ['Incident', 'Asks for', 'Headroom fires', 'over', 'times', 'Workbook fires', 'over', 'times'];
  const cells = ({ scenario, history }: Outcome, prefix: string) =>
    firingCells(
      scenario,
      together(Object.entries(history).flatMap(([tier, firing]) => (tier.startsWith(prefix) ? [firing] : [])))
    );
  const rows = outcomes.map((one) => [
    one.scenario.sentence,
    deserves(one.scenario),
    ...cells(one, severity),
    ...cells(one, `${WORKBOOK}${severity}`),
  ]);
  return lines([header, ...rows]);
}

/** Several tiers of a severity as one: from the first to the last, as often as the most restless of them. */
function together(firings: readonly Firing[]): Firing | undefined {
  return firings.length === 0
    ? undefined
    : {
        episodes: Math.max(...firings.map(({ episodes }) => episodes)),
        first: Math.min(...firings.map(({ first }) => first)),
        last: Math.max(...firings.map(({ last }) => last)),
      };
}

function tierTable(outcomes: readonly Outcome[]): readonly string[] {
  const rows = outcomes.flatMap(({ scenario, history }) => {
    const tiers = new Set(Object.keys(history).map((tier) => tier.replace(WORKBOOK, '')));
    return [...tiers]
      .sort()
      .map((tier) => [
        scenario.sentence,
        tier,
        ...firingCells(scenario, history[tier]),
        ...firingCells(scenario, history[`${WORKBOOK}${tier}`]),
      ]);
  });
  return lines([['Incident', 'Tier', 'Headroom fires', 'over', 'times', 'Workbook fires', 'over', 'times'], ...rows]);
}

/** What Headroom's alert of a tier did, as the page says it. */
export function tierCells(scenario: AlertScenario, tier: string, firing: Firing | undefined): readonly string[] {
  return [scenario.sentence, tier, ...firingCells(scenario, firing)];
}

function firingCells({ from, to, duration }: AlertScenario, firing: Firing | undefined): readonly string[] {
  if (!firing) {
    return ['–', '', ''];
  }
  const isOver = firing.last < duration - MINUTE;
  return [
    minutes(firing.first - from),
    isOver ? minutes(firing.last + MINUTE - to) : `fires on after ${minutes(duration - to)}`,
    String(firing.episodes),
  ];
}

function minutes(time: number): string {
  return `${Math.round(time / MINUTE)} min`;
}

function lines([header = [], ...rows]: ReadonlyArray<readonly string[]>): readonly string[] {
  return [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}
