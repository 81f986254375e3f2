import '../../src/promql/readText';
import { withFreshReads } from '../../src/rules/formats/freshReads';
import { DAY } from '../../src/slo/units';
import { ACCURACY_SCENARIOS, allowedError, probed, truth } from './accuracyScenarios';
import { recordedRatio } from './recordedRatio';
import { simulate } from './simulation';
import { replayInPrometheus } from './prometheusReplay';
import { replayInVictoriaMetrics } from './victoriaMetrics';

jest.setTimeout(600_000);

/** `npm run bench:accuracy` does the same with 30 days. */
const WINDOW = DAY;

const CASES = ACCURACY_SCENARIOS.flatMap((scenario) =>
  [15, 60].map((interval) => [scenario.sentence, interval, scenario] as const)
);

test.each(CASES)('%s, scraped every %d s', async (_, interval, scenario) => {
  const expected = truth(scenario, WINDOW);
  const found = await recordedRatio(scenario, { kind: 'bad', window: WINDOW, interval });
  const off = Math.abs((found ?? NaN) - expected.bad / expected.total);
  expect(off).toBeLessThanOrEqual(allowedError(expected));
});

/** Pace makes no difference that requests do not show. */
test.each(ACCURACY_SCENARIOS)('latency: $sentence', async (scenario) => {
  const expected = truth(scenario, WINDOW);
  const found = await recordedRatio(scenario, { kind: 'latency', window: WINDOW, interval: 60 });
  const off = Math.abs((found ?? NaN) - expected.bad / expected.total);
  expect(off).toBeLessThanOrEqual(allowedError(expected));
});

const PROBES = CASES.filter(([, , { isProbed }]) => isProbed);

test.each(PROBES)('probes: %s, scraped every %d s', async (_, interval, scenario) => {
  const expected = probed(scenario, WINDOW, interval);
  const found = await recordedRatio(scenario, { kind: 'probe', window: WINDOW, interval });
  const off = Math.abs((found ?? NaN) - expected.bad / expected.total);
  expect(off).toBeLessThanOrEqual(allowedError(expected));
});

test.each([ACCURACY_SCENARIOS[1], ACCURACY_SCENARIOS[10]])(
  '$sentence: a replay in Prometheus records what its rules do',
  async (scenario) => {
    const measuring = { kind: 'bad', window: WINDOW, interval: 15 } as const;
    const replayed = await recordedRatio(scenario!, measuring, replayInPrometheus);
    expect(replayed).toBe(await recordedRatio(scenario!, measuring));
  }
);

/** What a replay records does not end with what was scraped, as it does while vmalert runs: gaps ask for fresh reads. */
const replayWithGaps: typeof simulate = (simulation, questions) =>
  replayInVictoriaMetrics({ ...simulation, groups: withFreshReads(simulation.groups) }, questions);

const SCENARIOS = ACCURACY_SCENARIOS.map((scenario) => [scenario.sentence, scenario] as const);

test.each(SCENARIOS)('%s, in VictoriaMetrics', async (_, scenario) => {
  const expected = truth(scenario, WINDOW);
  const measuring = { kind: 'bad', window: WINDOW, interval: 60 } as const;
  const found = await recordedRatio(scenario, measuring, scenario.fails ? replayWithGaps : replayInVictoriaMetrics);
  const off = Math.abs((found ?? NaN) - expected.bad / expected.total);
  expect(off).toBeLessThanOrEqual(allowedError(expected));
});
