import '../../src/promql/readText';
import { serialize } from '../../src/promql/serialize';
import { RECORDED } from '../../src/queries/recorded/names';
import { custom, promql, sloOf } from '../../src/queries/slos.fixture';
import { sloQueries } from '../../src/queries/sloQueries';
import { compiledRules } from '../../src/rules/compiledRules.fixture';
import type { NoDataPolicy, ThresholdSli } from '../../src/slo/sli';
import type { Slo } from '../../src/slo/slo';
import { DAY, HOUR, MINUTE, seconds } from '../../src/slo/units';
import { firingAlerts } from './firingAlerts';
import { type RawSeries, simulate } from './simulation';

jest.setTimeout(120_000);

/** The share of requests that failed, which is 0 / 0 without requests. */
function shareSlo(noData: NoDataPolicy, op: ThresholdSli['op'] = '<'): Slo {
  const query = promql('sum(rate(failed_total[270s])) / sum(rate(requests_total[270s]))');
  const slo = sloOf({ kind: 'threshold', query, op, value: 0.01 }, { slices: { noData } });
  return { ...slo, objective: { ...slo.objective, window: { kind: 'rolling', length: seconds(DAY) } } };
}

function scraped(until: number, { all, failed }: Record<'all' | 'failed', (time: number) => number>) {
  const counter = (name: string, value: (time: number) => number): RawSeries => ({
    series: `${name}{instance="a"}`,
    values: Array.from({ length: until / MINUTE + 1 }, (_, i) => value(i * MINUTE)),
  });
  return [counter('requests_total', all), counter('failed_total', failed)];
}

const within = (time: number, from: number, to: number) => Math.min(Math.max(time, from), to) - from;

/** Ten requests a second. For an hour a tenth of them fails, for two hours there are none. */
const END = DAY + 6 * HOUR;
const SERIES = scraped(END, {
  all: (time) => 10 * (time - within(time, 20 * HOUR, 22 * HOUR)),
  failed: (time) => within(time, 10 * HOUR, 11 * HOUR),
});

/** In four and a half minutes there are five scrapes, of the four minutes before: it goes on for three when something ends. */
const SLICES = DAY / MINUTE;
const FAILED = 60 + 3;
const SILENT = 120 - 3;

test.each<[ThresholdSli['op'], NoDataPolicy, bad: number, total: number]>([
  ['<', 'ignore', FAILED, SLICES - SILENT],
  ['<', 'good', FAILED, SLICES],
  ['!=', 'bad', SILENT, SLICES],
])(
  'share %s 0.01, and slices without traffic are %s: rules and pages count the same',
  async (op, noData, bad, total) => {
    const slo = shareSlo(noData, op);
    const queries = sloQueries(slo);
    const ofPage = queries.ok ? [queries.value.bad, queries.value.total] : [];
    const answers = await simulate(
      { groups: compiledRules(slo), scrapeInterval: MINUTE, series: SERIES },
      [RECORDED.badOfWindow, RECORDED.totalOfWindow, ...ofPage.map((expr) => serialize(expr(seconds(DAY))))].map(
        (expr) => ({ at: END, expr })
      )
    );
    expect(answers.map(([element]) => Math.round(element?.value ?? NaN))).toEqual([bad, total, bad, total]);
  }
);

/** Traffic ends after an hour, without a failure; its series are still there. */
const QUIET = scraped(3 * HOUR, { all: (time) => Math.min(time, HOUR), failed: () => 0 });

/** Requests times the share of them that failed, which is 0 / 0 without requests. */
const QUOTIENT = custom(
  'sum(rate(requests_total[$window])) * (sum(rate(failed_total[$window])) / sum(rate(requests_total[$window])))',
  'sum(rate(requests_total[$window]))'
);

test.each<[string, Slo, string]>([
  ['ignored slices', shareSlo('ignore'), 'No slice could be judged'],
  ['a custom quotient', sloOf(QUOTIENT), 'Its expressions yield no number'],
])(
  '%s: of traffic that ends nobody is paged, and the ticket does not say that series are gone',
  async (_, slo, found) => {
    const simulation = { groups: compiledRules(slo), scrapeInterval: MINUTE, series: QUIET };
    const times = [75 * MINUTE, 2 * HOUR, 3 * HOUR];
    const burning = await simulate(
      simulation,
      times.map((at) => ({ at, expr: 'ALERTS{alertname!="SloNoData"}' }))
    );
    expect(burning).toEqual(times.map(() => []));
    const [ticket, ...more] = await firingAlerts(simulation, 'SloNoData', 2 * HOUR);
    expect(more).toEqual([]);
    expect(ticket?.annotations).toEqual({
      summary: 'checkout: not measured any more.',
      description: `${found}: there is no traffic, or its series are gone. Look whether there should be traffic, whether the service is scraped, and whether its metrics were renamed.`,
    });
  }
);

test('a custom SLI that divides nothing counts nothing without traffic, and there is no ticket', async () => {
  const rules = compiledRules(sloOf(custom('sum(rate(failed_total[$window]))', 'sum(rate(requests_total[$window]))')));
  const simulation = { groups: rules, scrapeInterval: MINUTE, series: QUIET };
  expect(await firingAlerts(simulation, 'SloNoData', 2 * HOUR)).toEqual([]);
});
