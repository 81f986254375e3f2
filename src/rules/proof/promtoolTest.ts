import { printDuration } from '../../promql/duration';
import { quote } from '../../promql/quote';
import { serialize } from '../../promql/serialize';
import { RECORDED } from '../../queries/recorded/names';
import type { Slo } from '../../slo/slo';
import { MINUTE } from '../../slo/units';
import type { RuleGroup } from '../rule';
import { type Check, labelled } from './checks';
import { type Imitation, imitate, type Source } from './imitation';
import { type NotRun, notRun, type Scenario, scenarios } from './scenarios';
import { seriesName, seriesText } from './seriesText';
import type { Time } from './traffic';

/** What promtool has to run for one SLO, and what each of its claims is called in its output. */
export interface PromtoolTest {
  readonly level: Imitation['level'];
  readonly rules: readonly RuleGroup[];
  /** The document of the test file; `ruleFile` is where `rules` will lie, seen from it. */
  readonly document: (ruleFile: string) => unknown;
  readonly claims: ReadonlyArray<{ readonly tier: string; readonly text: string }>;
  /** Alerts that no claim is about. */
  readonly notRun: readonly NotRun[];
}

/** Rules and scenarios of an SLO as a test that `promtool test rules` runs. */
export function promtoolTest(slo: Slo, groups: readonly RuleGroup[]): PromtoolTest {
  const { level, sources } = imitate(slo);
  const rules = level === 'raw' ? groups : withoutBase(groups);
  const cases = scenarios(slo, groups);
  return {
    level,
    rules,
    notRun: notRun(slo, groups, cases),
    document: (ruleFile) => ({
      rule_files: [ruleFile],
      evaluation_interval: printDuration(MINUTE),
      group_eval_order: rules.map(({ name }) => name),
      tests: cases.map((scenario) => testOf(scenario, sources)),
    }),
    claims: cases.flatMap((scenario) =>
      scenario.checks.map((check) => ({ tier: check.tier, text: claimText(scenario, check) }))
    ),
  };
}

function testOf(scenario: Scenario, sources: readonly Source[]) {
  return {
    name: scenario.sentence,
    interval: printDuration(MINUTE),
    input_series: sources.map((source) => ({
      series: seriesName(source.labels),
      values: seriesText(scrape(source, scenario)),
    })),
    promql_expr_test: scenario.checks.map((check) => ({
      expr: serialize(labelled(check.expr, claimText(scenario, check))),
      eval_time: printDuration(check.at),
      exp_samples:
        check.value === undefined
          ? []
          : [{ labels: `{claim=${quote(claimText(scenario, check))}}`, value: check.value }],
    })),
  };
}

/** Unique in a test file. */
function claimText({ name }: Scenario, { tier, claim }: Check): string {
  return `${name}: ${tier} ${claim}`;
}

function scrape({ value }: Source, { world, duration, fails }: Scenario): ReadonlyArray<number | undefined> {
  const times = Array.from({ length: Math.floor(duration / MINUTE) + 1 }, (_, i): Time => i * MINUTE);
  return times.map((time) => (fails(time) ? undefined : value(world, time)));
}

const BASE: ReadonlySet<string> = new Set([RECORDED.events, RECORDED.total, RECORDED.bad]);

/** What is given cannot be recorded, too. */
function withoutBase(groups: readonly RuleGroup[]): readonly RuleGroup[] {
  return groups
    .map((group) => ({ ...group, rules: group.rules.filter((rule) => !('record' in rule && BASE.has(rule.record))) }))
    .filter(({ rules }) => rules.length > 0);
}
