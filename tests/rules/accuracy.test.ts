import '../../src/promql/readText';
import { RECORDED } from '../../src/queries/recorded/names';
import { SLIS, sloOf } from '../../src/queries/slos.fixture';
import { sloRules } from '../../src/rules/sloRules';
import { seconds } from '../../src/slo/units';
import { ACCURACY_SCENARIOS, type AccuracyScenario, DURATION, truth, WINDOW } from './accuracyScenarios';
import { scrapeRequests } from './counters';
import { simulate } from './simulation';

jest.setTimeout(120_000);

const base = sloOf(SLIS.bad());
const SLO = {
  ...base,
  objective: { ...base.objective, window: { kind: 'rolling', length: seconds(WINDOW) } as const },
};

async function measured({ processes, fails }: AccuracyScenario, interval: number) {
  const rules = sloRules(SLO);
  if (!rules.ok) {
    throw new Error(JSON.stringify(rules.error));
  }
  const series = scrapeRequests(processes, { interval, duration: DURATION, ...(fails && { fails }) });
  const [ratio, bad, total] = await simulate({ groups: rules.value, scrapeInterval: interval, series }, [
    { at: DURATION, expr: RECORDED.errorRatioOfWindow },
    { at: DURATION, expr: RECORDED.badOfWindow },
    { at: DURATION, expr: RECORDED.totalOfWindow },
  ]);
  return { ratio: ratio?.[0]?.value, bad: bad?.[0]?.value, total: total?.[0]?.value };
}

/** A thousandth of the ratio, or one event, whichever is more. */
function allowed({ bad, total }: { bad: number; total: number }): number {
  return Math.max(0.001 * (bad / total), 1 / total);
}

const CASES = ACCURACY_SCENARIOS.flatMap((scenario) =>
  [15, 60].map((interval) => [scenario.sentence, interval, scenario] as const)
);

test.each(CASES)('%s, scraped every %d s', async (_, interval, scenario) => {
  const expected = truth(scenario);
  const found = await measured(scenario, interval);
  const off = Math.abs((found.ratio ?? NaN) - expected.bad / expected.total);
  expect(off).toBeLessThanOrEqual(allowed(expected));
});
