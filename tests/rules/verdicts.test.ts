import '../../src/promql/readText';
import { binary, number } from '../../src/promql/build';
import { SLIS, sloOf } from '../../src/queries/slos.fixture';
import type { Rule, RuleGroup } from '../../src/rules/rule';
import { compiledRules } from '../../src/rules/compiledRules.fixture';
import { MINUTE } from '../../src/slo/units';
import { ALERT_SCENARIOS } from './alertScenarios';
import { alertHistory } from './alertHistory';
import { scrapeRequests } from './counters';
import { simulate } from './simulation';

jest.setTimeout(120_000);

const GROUPS = compiledRules(sloOf(SLIS.bad()));

function scenario(sentence: string, minutesAfter: number) {
  const found = ALERT_SCENARIOS.find((one) => one.sentence === sentence);
  if (found === undefined) {
    throw new Error(`There is no scenario "${sentence}".`);
  }
  const { processes, from, to, fails } = found;
  const scraping = { interval: 60, duration: to + minutesAfter * MINUTE, ...(fails && { fails }) };
  return { from, scraping, series: scrapeRequests(processes, scraping) };
}

/** Beside each alert, its twin in an engine where an alert fires while its verdict is above 0. */
function withTwins(group: RuleGroup): RuleGroup {
  const twin = (rule: Rule): readonly Rule[] =>
    'alert' in rule
      ? [
          {
            ...rule,
            expr: binary(rule.verdict, '>', number(0)),
            labels: { ...rule.labels, tier: `twin ${rule.labels['tier'] ?? ''}` },
          },
        ]
      : [];
  return { ...group, rules: [...group.rules, ...group.rules.flatMap(twin)] };
}

test('while something is measured, verdicts fire when the alerts do', async () => {
  const { series, scraping } = scenario('a full outage of two hours', 60);
  const history = await alertHistory(GROUPS.map(withTwins), series, scraping);
  const tiers = Object.keys(history).filter((tier) => !tier.startsWith('twin'));
  expect(tiers.sort()).toEqual(['budget-exhausted', 'page-1h', 'page-6h', 'ticket-1d', 'ticket-3d']);
  expect(tiers.map((tier) => history[`twin ${tier}`])).toEqual(tiers.map((tier) => history[tier]));
});

test('a verdict is 0 while all is well, above 0 while the alert is due, and absent while nothing is measured', async () => {
  const { from, series, scraping } = scenario('an outage after which nothing is scraped any more', 30);
  const rules = GROUPS.flatMap((group) => group.rules);
  const page = rules.flatMap((rule) => ('verdict' in rule && rule.labels['tier'] === 'page-1h' ? [rule.verdict] : []));
  const groups: readonly RuleGroup[] = [
    { name: 'recording', interval: MINUTE, rules: rules.filter((rule) => 'record' in rule) },
    { name: 'verdict', interval: MINUTE, rules: page.map((expr) => ({ record: 'verdict', expr, labels: {} })) },
  ];
  const answers = await simulate(
    { groups, scrapeInterval: scraping.interval, series },
    [-10, 15, 40].map((minutes) => ({ at: from + minutes * MINUTE, expr: 'verdict' }))
  );
  const words = answers.map(([element]) => element && (element.value > 0 ? 'due' : 'not due'));
  expect(words).toEqual(['not due', 'due', undefined]);
});
