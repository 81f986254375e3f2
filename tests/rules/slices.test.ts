import '../../src/promql/readText';
import { RECORDED } from '../../src/queries/recorded/names';
import { SLIS, sloOf } from '../../src/queries/slos.fixture';
import { compiledRules } from '../../src/rules/compiledRules.fixture';
import type { NoDataPolicy } from '../../src/slo/sli';
import { DAY, HOUR, ratio, seconds } from '../../src/slo/units';
import { type RawSeries, simulate } from './simulation';

jest.setTimeout(120_000);

const INTERVAL = 60;
const END = DAY + 6 * HOUR;
const SLICE = 300;

/** Ten requests a second. For an hour a tenth of them fails, for two hours there are none. */
const failed = (time: number) => Math.min(Math.max(time - 10 * HOUR, 0), HOUR);
const all = (time: number) => 10 * (time - Math.min(Math.max(time - 20 * HOUR, 0), 2 * HOUR));

function series(code: string, value: (time: number) => number): RawSeries {
  const values = Array.from({ length: END / INTERVAL + 1 }, (_, i) => value(i * INTERVAL));
  return { series: `http_requests_total{job="checkout",instance="a",code="${code}"}`, values };
}

const raw = [series('200', (time) => all(time) - failed(time)), series('500', failed)];

/** Slices of the window of a day that ends at `END`. */
const SLICES = DAY / SLICE;
const FAILED = HOUR / SLICE;
const SILENT = (2 * HOUR) / SLICE;

test.each<[NoDataPolicy, bad: number, total: number]>([
  ['good', FAILED, SLICES],
  ['bad', FAILED + SILENT, SLICES],
  ['ignore', FAILED, SLICES - SILENT],
])('a slice without requests that is %s: the error ratio of the window', async (noData, bad, total) => {
  const slo = sloOf(SLIS.bad(), { slices: { length: seconds(SLICE), target: ratio(0.99), noData } });
  const day = { ...slo, objective: { ...slo.objective, window: { kind: 'rolling', length: seconds(DAY) } as const } };
  const groups = compiledRules(day);
  const [answer] = await simulate({ groups, scrapeInterval: INTERVAL, series: raw }, [
    { at: END, expr: RECORDED.errorRatioOfWindow },
  ]);
  expect(answer?.[0]?.value).toBeCloseTo(bad / total, 9);
});
