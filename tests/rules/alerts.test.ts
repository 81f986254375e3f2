import '../../src/promql/readText';
import { readFileSync } from 'node:fs';
import { PAGE, tierCells } from '../../dev/alert-quality/page';
import { SLIS, sloOf } from '../../src/queries/slos.fixture';
import { compiledRules } from '../../src/rules/compiledRules.fixture';
import { MINUTE } from '../../src/slo/units';
import { alertHistory } from './alertHistory';
import { ALERT_SCENARIOS } from './alertScenarios';
import { scrapeRequests } from './counters';

jest.setTimeout(600_000);

const INTERVAL = 60;
const published = readFileSync(PAGE, 'utf8');

test.each(ALERT_SCENARIOS.map((scenario) => [scenario.sentence, scenario] as const))('%s', async (_, scenario) => {
  const { processes, from, to, duration, fails, expected } = scenario;
  const scraping = { interval: INTERVAL, duration, ...(fails && { fails }) };
  const history = await alertHistory(compiledRules(sloOf(SLIS.bad())), scrapeRequests(processes, scraping), scraping);
  const told = Object.entries(history).map(([tier, { episodes, first, last }]) => ({
    tier,
    episodes,
    fires: (first - from) / MINUTE,
    ends: last >= duration - MINUTE ? undefined : (last - to) / MINUTE,
  }));
  expect(told.map(({ tier }) => tier).sort()).toEqual(Object.keys(expected).sort());
  for (const { tier, episodes, fires, ends } of told) {
    const wanted = expected[tier];
    expect({ tier, episodes }).toEqual({ tier, episodes: 1 });
    expect({ tier, fires, inTime: isWithin(fires, wanted?.fires) }).toEqual({ tier, fires, inTime: true });
    expect({ tier, ends, inTime: isWithin(ends, wanted?.ends) }).toEqual({ tier, ends, inTime: true });
    // Where this differs, the page is out of date: npm run alert-quality.
    expect(published).toContain(`| ${tierCells(scenario, tier, history[tier]).join(' | ')} |`);
  }
});

/** What has no bounds must not have a value. */
function isWithin(minutes: number | undefined, bounds: readonly [number, number] | undefined): boolean {
  return bounds === undefined || minutes === undefined
    ? bounds === undefined && minutes === undefined
    : minutes >= bounds[0] && minutes <= bounds[1];
}
