import '../../src/promql/readText';
import { RECORDED } from '../../src/queries/recorded/names';
import { promql, SLIS, sloOf } from '../../src/queries/slos.fixture';
import { compiledRules } from '../../src/rules/compiledRules.fixture';
import type { LatencySli } from '../../src/slo/sli';
import { MINUTE, seconds } from '../../src/slo/units';
import { simulate } from './simulation';

jest.setTimeout(120_000);

const thresholdOf = (bound: number) =>
  ({ ...SLIS.latency(), histogram: promql('h_seconds'), threshold: seconds(bound) }) as LatencySli;

/** Counted long before rules. In a minute there are ten requests, one of them slow. */
const PAST = 1_000_000;
const all = (minute: number) => PAST + 10 * minute;
const fast = (minute: number) => PAST + 9 * minute;
const UPGRADE = 40;
const MINUTES = 75;

/** Prometheus 3 takes over and writes the same bound in its own way. Who stops marks no series as gone. */
async function counted(gap: number, gone: null | undefined, [before, after]: readonly [string, string]) {
  const back = UPGRADE + gap;
  const series = (name: string, value: (minute: number) => number | null | undefined) => ({
    series: `h_seconds_${name}`,
    values: Array.from({ length: MINUTES + 1 }, (_, minute) => value(minute)),
  });
  const isScraped = (minute: number) => minute <= UPGRADE || minute >= back;
  const answers = await simulate(
    {
      groups: compiledRules(sloOf(thresholdOf(Number(before)))),
      scrapeInterval: MINUTE,
      series: [
        series('count{job="j",instance="a"}', (minute) => (isScraped(minute) ? all(minute) : null)),
        series(`bucket{job="j",instance="a",le="${before}"}`, (minute) => (minute <= UPGRADE ? fast(minute) : gone)),
        series(`bucket{job="j",instance="a",le="${after}"}`, (minute) => (minute >= back ? fast(minute) : null)),
      ],
    },
    [RECORDED.total, RECORDED.bad].map((name) => ({
      at: MINUTES * MINUTE,
      expr: `sum_over_time(${name}[29m59s999ms] offset ${MINUTES - 65}m) * ${MINUTE}`,
    }))
  );
  return answers.map((elements) => elements.map(({ value }) => Number(value.toFixed(6))));
}

const ONE = ['1', '1.0'] as const;

test.each<[string, number, null | undefined, readonly [string, string]]>([
  ['at once, while the old spelling is still looked back at', 1, null, ONE],
  ['at once, and the old one is marked as gone', 1, undefined, ONE],
  ['after three minutes', 3, null, ONE],
  ['after eight minutes, in which neither is seen', 8, null, ONE],
  ['a bound that was written by hand', 1, null, ['0.30', '0.3']],
  ['a bound that Java writes', 1, null, ['1.0E-4', '0.0001']],
])('a bucket whose bound is spelled another way goes on counting: %s', async (_, gap, gone, spellings) => {
  expect(await counted(gap, gone, spellings)).toEqual([[300], [30]]);
});
