import '../../src/promql/readText';
import { tiersOver } from '../../src/analysis/tiersOver';
import { serialize } from '../../src/promql/serialize';
import { RECORDED } from '../../src/queries/recorded/names';
import { SLIS, sloOf } from '../../src/queries/slos.fixture';
import { compiledRules } from '../../src/rules/compiledRules.fixture';
import type { Sli } from '../../src/slo/sli';
import type { Slo } from '../../src/slo/slo';
import { HOUR, MINUTE, ratio } from '../../src/slo/units';
import { firingAlerts } from './firingAlerts';
import { type RawSeries, simulate } from './simulation';

jest.setTimeout(120_000);

const TARGETS = [0.5, 0.9, 0.999, 0.99999];
const TOTALS = [0, 0.4, 2.5, 5, 45, 46, 188, 190, 428.5, 1e12];
const BAD = [0, 1, 1.9, 2, 3, 4, 5, Infinity];

const CASES = TARGETS.flatMap((target) =>
  TOTALS.flatMap((total) => [...new Set(BAD.map((bad) => Math.min(bad, total)))].map((bad) => ({ target, total, bad })))
);

function burning(slo: Slo) {
  return compiledRules(slo).flatMap((group) =>
    group.rules.flatMap((rule) => ('alert' in rule && rule.alert === 'SloBurning' ? [rule] : []))
  );
}

/** So often, and until then, rules have run for all windows. */
const STEP = 2 * MINUTE;
const STEPS = (72 * HOUR) / STEP;

/** All events within the newest minute, as a total and good ones make them: every window holds the same. */
function recorded({ id }: Slo, total: number, bad: number): readonly RawSeries[] {
  const badRate = total / 60 - (total - bad) / 60;
  const series = (name: string, values: RawSeries['values']) => ({ series: `${name}{slo_id="${id}"}`, values });
  const now = (name: string, value: number) => series(name, [...Array<undefined>(STEPS), value]);
  return [
    now(RECORDED.total, total / 60),
    now(RECORDED.bad, badRate),
    now(RECORDED.totalOfTenMinutes, total),
    now(RECORDED.badOfTenMinutes, badRate * 60),
    series(RECORDED.errorRatioOfWindow, Array<number>(STEPS + 1).fill(0)),
  ];
}

test('rules and pages find the same tiers over, at any target, with any events', async () => {
  const cases = CASES.map((one, i) => {
    const slo = sloOf(SLIS.bad(), { id: `case-${i}` });
    return { ...one, slo: { ...slo, objective: { ...slo.objective, target: ratio(one.target) } } };
  });
  const series = cases.flatMap(({ slo, total, bad }) => recorded(slo, total, bad));
  const rules = cases.flatMap(({ slo }) => burning(slo));
  const answers = await simulate(
    { groups: [], scrapeInterval: STEP, series },
    rules.map(({ expr }) => ({ at: STEPS * STEP, expr: `(${serialize(expr)})` }))
  );
  const fired = rules.flatMap(({ labels }, i) =>
    answers[i]?.length ? [`${labels['slo_id']} ${labels['long_window']}`] : []
  );
  const over = cases.flatMap(({ slo, total, bad }) =>
    tiersOver(slo.objective, () => ({ bad: (total / 60 - (total - bad) / 60) * 60, total })).map(
      ({ longWindow }) =>
        `${slo.id} ${longWindow === 3600 ? '1h' : longWindow === 21_600 ? '6h' : `${longWindow / 86_400}d`}`
    )
  );
  expect(over.length).toBeGreaterThan(100);
  expect(fired.sort()).toEqual(over.sort());
});

/** Five requests, of which some are slow, in one minute after an hour. */
function slowRequests(slow: number): readonly RawSeries[] {
  const after = (value: number) => Array.from({ length: 70 }, (_, minute) => 100 + (minute < 60 ? 0 : value));
  const labels = 'job="checkout",instance="a"';
  return [
    { series: `http_request_duration_seconds_count{${labels}}`, values: after(5) },
    { series: `http_request_duration_seconds_bucket{${labels},le="0.3"}`, values: after(5 - slow) },
  ];
}

test.each<[number, number]>([
  [1, 0],
  [2, 1],
])('of five requests an hour %i slow ones page: %i', async (slow, pages) => {
  const sli: Sli = SLIS.latency();
  const groups = compiledRules(sloOf(sli));
  const alerts = await firingAlerts({ groups, scrapeInterval: 60, series: slowRequests(slow) }, 'SloBurning', 62 * 60);
  expect(alerts.filter(({ labels }) => labels['tier'] === 'page-1h')).toHaveLength(pages);
});
