import '../../src/promql/readText';
import { RECORDED } from '../../src/queries/recorded/names';
import { SLIS, sloOf } from '../../src/queries/slos.fixture';
import { DAY, HOUR, type Time } from '../../src/rules/proof/traffic';
import { sloRules } from '../../src/rules/sloRules';
import type { CalendarWindow } from '../../src/slo/objective';
import { MINUTE } from '../../src/slo/units';
import { simulate } from './simulation';

jest.setTimeout(240_000);

/** Simulated time begins on Thursday, 1 January 1970, at midnight UTC. */
const SCRAPE = 60;
const JOB = 'job="checkout",instance="a"';

interface Run {
  readonly window: CalendarWindow;
  /** When the next period begins. */
  readonly change: Time;
}

/** Two failures of ten a second until the period ends, one of ten after it. */
function simulateRun({ window, change }: Run, questions: readonly Time[]) {
  const slo = sloOf(SLIS.bad());
  const rules = sloRules({ ...slo, objective: { ...slo.objective, window } });
  const failed = (time: Time) => 2 * Math.min(time, change) + Math.max(0, time - change);
  const times = Array.from({ length: Math.ceil((Math.max(...questions) + HOUR) / SCRAPE) }, (_, i) => i * SCRAPE);
  const series = [
    { series: `http_requests_total{${JOB},code="200"}`, values: times.map((time) => 10 * time - failed(time)) },
    { series: `http_requests_total{${JOB},code="500"}`, values: times.map(failed) },
  ];
  const groups = (rules.ok ? rules.value : []).map((group) => ({
    ...group,
    rules: group.rules.filter((rule) => 'record' in rule),
  }));
  return simulate(
    { groups, scrapeInterval: SCRAPE, series },
    questions.map((at) => ({ at, expr: RECORDED.errorRatioOfWindow }))
  );
}

test.each<[string, Run]>([
  ['a week in UTC', { window: { kind: 'calendar', period: 'week', timeZone: 'UTC' }, change: 4 * DAY }],
  [
    'a week in Kathmandu, at 18:15 UTC',
    {
      window: { kind: 'calendar', period: 'week', timeZone: 'Asia/Kathmandu' },
      change: 4 * DAY - (5 * HOUR + 45 * MINUTE),
    },
  ],
])('%s: the error ratio is that of the period, from its first minute on', async (_, run) => {
  const { change } = run;
  const after = [3, 5, 15, 30, 60, 300].map((minutes) => change + minutes * MINUTE);
  const answers = await simulateRun(run, [change - HOUR, change, ...after]);
  const ratios = answers.map((elements) => elements.map(({ value }) => Number(value.toFixed(9))));
  expect(ratios).toEqual([[0.2], [0.2], ...after.map(() => [0.1])]);
});
