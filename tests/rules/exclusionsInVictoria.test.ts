import '../../src/promql/readText';
import { RECORDED } from '../../src/queries/recorded/names';
import { SLIS, sloOf } from '../../src/queries/slos.fixture';
import { during, minus, share, steady } from '../../src/rules/proof/traffic';
import { compiledRules } from '../../src/rules/compiledRules.fixture';
import { recurring } from '../../src/slo/exclusions/exclusions.fixture';
import { DAY, HOUR, seconds } from '../../src/slo/units';
import { durationOf } from './accuracyScenarios';
import { scrapeLatency, scrapeRequests } from './counters';
import { replayInVictoriaMetrics } from './victoriaMetrics';

jest.setTimeout(240_000);

const INTERVAL = 60;
const ALL = steady(50);
/** The replay begins with a Saturday in summer; on the clocks of Berlin, the first of these is from two to three. */
const [PLANNED, UNPLANNED] = [12 * HOUR, 18 * HOUR];
const SATURDAYS = recurring({ frequency: 'weekly', days: [{ weekday: 5 }] }, '2026-05-02T13:50', {
  timeZone: 'Europe/Berlin',
  minutes: 80,
});
const LEFT_OUT = 80 * 60;

const planned = share(during(ALL, PLANNED, PLANNED + HOUR), 0.5);
const unplanned = share(during(ALL, UNPLANNED, UNPLANNED + HOUR / 2), 0.2);
const bad = (time: number) => planned(time) + unplanned(time);
const PROCESSES = [{ instance: 'a', good: minus(ALL, bad), bad }];

const KINDS = [
  ['events', SLIS.bad(), scrapeRequests],
  ['latency', SLIS.latency(), scrapeLatency],
] as const;

test.each(KINDS)(
  '%s: vmalert leaves a maintenance on the clocks of a zone out of both sums',
  async (_, sli, scrape) => {
    const slo = sloOf(sli);
    const window = { kind: 'rolling', length: seconds(DAY) } as const;
    const alerting = { page: false, ticket: false };
    const objective = { ...slo.objective, window };
    const groups = compiledRules({ ...slo, objective, alerting, exclusions: [SATURDAYS] });
    const duration = durationOf(DAY);
    const series = scrape(PROCESSES, { interval: INTERVAL, duration });
    const simulation = { groups, scrapeInterval: INTERVAL, series };
    const [ratio, inside] = await replayInVictoriaMetrics(simulation, [
      { at: duration, expr: RECORDED.errorRatioOfWindow },
      { at: PLANNED + HOUR / 2, expr: RECORDED.total },
    ]);
    const expected = (0.2 * HOUR) / 2 / (DAY - LEFT_OUT);
    expect(Math.abs((ratio?.[0]?.value ?? NaN) / expected - 1)).toBeLessThanOrEqual(0.001);
    expect(inside?.map(({ value }) => value)).toEqual([0]);
  }
);
