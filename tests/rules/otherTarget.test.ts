import '../../src/promql/readText';
import { RECORDED } from '../../src/queries/recorded/names';
import { promql, sloOf } from '../../src/queries/slos.fixture';
import { compiledRules } from '../../src/rules/compiledRules.fixture';
import { HOUR, seconds } from '../../src/slo/units';
import { type RawSeries, simulate } from './simulation';

jest.setTimeout(300_000);

const INTERVAL = 15;
const RATE = 10;
const DURATION = 26 * HOUR;
const GAP = 3 * HOUR;

/** Counted at a constant rate; scraped every `every` seconds where the scrape is not `missed`. */
function counter(series: string, every: number, missed: (time: number) => boolean = () => false): RawSeries {
  const values = Array.from({ length: DURATION / INTERVAL + 1 }, (_, scrape) => {
    const time = scrape * INTERVAL;
    return time % every !== 0 ? null : missed(time) ? undefined : time * RATE;
  });
  return { series, values };
}

const [good, total] = ['ok_total{job="app"}', 'requests_total{job="proxy"}'];
const slo = sloOf({ kind: 'events', counted: 'good', selector: promql(good!), total: promql(total!), by: [] });
const groups = compiledRules(slo);

/** Of a service that never fails. */
async function recordedOf(app: RawSeries) {
  const series = [counter(total!, INTERVAL), app];
  const firing = (from: number, to: number) => ({
    at: to,
    expr: `max_over_time(ALERTS{alertstate="firing", alertname="SloBurning"}[${seconds(to - from)}s])`,
  });
  const [ratio, whole, after] = await simulate({ groups, scrapeInterval: INTERVAL, series }, [
    { at: DURATION, expr: RECORDED.errorRatioOfWindow },
    firing(0, DURATION),
    firing(GAP + 2 * HOUR, DURATION),
  ]);
  return { ratio: ratio?.map(({ value }) => value), alerts: whole?.length, alertsAfter: after?.length };
}

test('good events of a target that is scraped at another pace are not taken for failures', async () => {
  expect(await recordedOf(counter(good!, 45))).toEqual({ ratio: [expect.closeTo(0, 3)], alerts: 0, alertsAfter: 0 });
});

test('what a gap of the good events took for failures is made good after it', async () => {
  const missed = (time: number) => time > GAP && time < GAP + 600;
  expect(await recordedOf(counter(good!, INTERVAL, missed))).toMatchObject({ ratio: [0], alertsAfter: 0 });
});
