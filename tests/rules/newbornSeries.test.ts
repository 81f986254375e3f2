import '../../src/promql/readText';
import { RECORDED } from '../../src/queries/recorded/names';
import { promql, sloOf } from '../../src/queries/slos.fixture';
import { compiledRules } from '../../src/rules/compiledRules.fixture';
import { type RawSeries, simulate } from './simulation';

jest.setTimeout(120_000);

const MINUTE = 60;
const UNTIL = 40;
/** In this minute processes are replaced, and serve from the next one on. */
const REPLACED = 20;

/** Ten requests a second; what is `lazy` is not there before the first of them. */
function counter(name: string, [from, to]: readonly [number, number], lazy: boolean): RawSeries {
  const values = Array.from({ length: UNTIL + 1 }, (_, minute) => {
    const served = 600 * Math.max(0, minute - from - 1);
    return minute < from || minute > to || (lazy && served === 0) ? undefined : served;
  });
  return { series: `${name}{job="checkout",instance="from-${from}"}`, values };
}

const LIVES = [
  [0, REPLACED],
  [REPLACED, UNTIL],
] as const;

/** Metrics of their own for all requests and for those that are good or bad, where one read tells both apart no more. */
test.each([
  ['good', 'of new processes are no failures', 0],
  ['bad', 'of new processes are all counted', 2 * 600 * (REPLACED - 1)],
] as const)('the first requests that are %s, counted lazily, %s', async (counted, _, failures) => {
  const [selector, total] = [`${counted}_total{job="checkout"}`, 'requests_total{job="checkout"}'].map(promql);
  const groups = compiledRules(sloOf({ kind: 'events', counted, selector: selector!, total: total!, by: [] }));
  const series = LIVES.flatMap((life) => [
    counter('requests_total', life, false),
    counter(`${counted}_total`, life, true),
  ]);
  const sum = (name: string) => ({ at: (UNTIL + 1) * MINUTE, expr: `sum_over_time(${name}[1h]) * 60` });
  const answers = await simulate({ groups, scrapeInterval: MINUTE, series }, [RECORDED.bad, RECORDED.total].map(sum));
  expect(answers.map(([element]) => Math.round(element?.value ?? NaN))).toEqual([failures, 2 * 600 * (REPLACED - 1)]);
});
