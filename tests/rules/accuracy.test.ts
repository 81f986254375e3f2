import '../../src/promql/readText';
import { DAY } from '../../src/rules/proof/traffic';
import { ACCURACY_SCENARIOS, allowedError, truth } from './accuracyScenarios';
import { recordedRatio } from './recordedRatio';

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
