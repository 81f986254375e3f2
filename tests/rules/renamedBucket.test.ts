import '../../src/promql/readText';
import { RECORDED } from '../../src/queries/recorded/names';
import { promql, SLIS, sloOf } from '../../src/queries/slos.fixture';
import { compiledRules } from '../../src/rules/compiledRules.fixture';
import type { LatencySli } from '../../src/slo/sli';
import { MINUTE, seconds } from '../../src/slo/units';
import { simulate } from './simulation';

jest.setTimeout(120_000);

const ONE_SECOND = { ...SLIS.latency(), histogram: promql('h_seconds'), threshold: seconds(1) } as LatencySli;

/** Counted long before rules. In a minute there are ten requests, one of them slow. */
const PAST = 1_000_000;
const all = (minute: number) => PAST + 10 * minute;
const fast = (minute: number) => PAST + 9 * minute;
const UPGRADE = 40;
const MINUTES = 75;

/** Prometheus 3 takes over from Prometheus 2 and writes the same bound as `1.0`. Who stops marks no series as gone. */
async function countedBeside(gap: number, gone: null | undefined) {
  const back = UPGRADE + gap;
  const series = (name: string, value: (minute: number) => number | null | undefined) => ({
    series: `h_seconds_${name}`,
    values: Array.from({ length: MINUTES + 1 }, (_, minute) => value(minute)),
  });
  const isScraped = (minute: number) => minute <= UPGRADE || minute >= back;
  const answers = await simulate(
    {
      groups: compiledRules(sloOf(ONE_SECOND)),
      scrapeInterval: MINUTE,
      series: [
        series('count{job="j",instance="a"}', (minute) => (isScraped(minute) ? all(minute) : null)),
        series('bucket{job="j",instance="a",le="1"}', (minute) => (minute <= UPGRADE ? fast(minute) : gone)),
        series('bucket{job="j",instance="a",le="1.0"}', (minute) => (minute >= back ? fast(minute) : null)),
      ],
    },
    [RECORDED.total, RECORDED.bad].map((name) => ({
      at: MINUTES * MINUTE,
      expr: `sum_over_time(${name}[29m59s999ms] offset ${MINUTES - 65}m) * ${MINUTE}`,
    }))
  );
  return answers.map((elements) => elements.map(({ value }) => Number(value.toFixed(6))));
}

test.each([
  ['at once, while the old spelling is still looked back at', 1, null],
  ['at once, and the old one is marked as gone', 1, undefined],
  ['after three minutes', 3, null],
  ['after eight minutes, in which neither is seen', 8, null],
])('a bucket whose bound is spelled another way goes on counting: %s', async (_, gap, gone) => {
  expect(await countedBeside(gap, gone)).toEqual([[300], [30]]);
});
