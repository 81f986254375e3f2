import '../../src/promql/readText';
import { RECORDED } from '../../src/queries/recorded/names';
import { SLIS, sloOf } from '../../src/queries/slos.fixture';
import { compiledRules } from '../../src/rules/compiledRules.fixture';
import { HOUR, MINUTE } from '../../src/slo/units';
import { type RawSeries, simulate } from './simulation';

jest.setTimeout(120_000);

const OUTAGE = 2 * HOUR;
/** New code with other buckets. */
const GONE = OUTAGE + 30 * MINUTE;
const DURATION = GONE + 2 * HOUR;

function series(name: string, labels: string, value: (time: number) => number | undefined): RawSeries {
  const values = Array.from({ length: DURATION / MINUTE + 1 }, (_, minute) => value(minute * MINUTE));
  return { series: `http_request_duration_seconds_${name}{job="checkout",instance="a"${labels}}`, values };
}

/** Ten a second, all of them slow in the outage, which goes on. */
const raw = [
  series('count', '', (time) => 10 * time),
  series('bucket', ',le="0.3"', (time) => (time >= GONE ? undefined : 10 * Math.min(time, OUTAGE))),
];

test('where the bucket is gone and requests go on, the page stays, SloNoData fires, and nothing is counted', async () => {
  const firing = (at: number) => ({ at, expr: 'max by (alertname) (ALERTS{alertstate="firing"})' });
  const answers = await simulate(
    { groups: compiledRules(sloOf(SLIS.latency())), scrapeInterval: MINUTE, series: raw },
    [
      firing(GONE),
      firing(GONE + HOUR),
      firing(DURATION),
      { at: DURATION, expr: `sum_over_time(${RECORDED.total}[8h]) * ${MINUTE}` },
      { at: DURATION, expr: RECORDED.total },
    ]
  );
  const names = answers
    .slice(0, 3)
    .map((elements) => elements.map(({ labels }) => /alertname="(\w+)"/.exec(labels)?.[1]));
  expect(names).toEqual([['SloBurning'], ['SloBurning', 'SloNoData'], ['SloBurning', 'SloNoData']]);
  // The last scrape with the bucket was a minute before it was gone.
  expect(answers[3]?.[0]?.value).toBe(10 * (GONE - MINUTE));
  expect(answers[4]).toEqual([]);
});
