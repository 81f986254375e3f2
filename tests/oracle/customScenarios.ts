import { LAST_SCRAPE, promql, type Scenario, SHORT_WINDOWS, sloOf, TWO_DAYS } from './scenario';
import { dayAndNight, eventsIn, HOUR, incident, plus, scrape, times } from './traffic';

const ALL = dayAndNight(20);
const FAILED = plus(times(ALL, 0.01), incident(8, LAST_SCRAPE - 0.6 * HOUR, LAST_SCRAPE - 0.1 * HOUR));

const truth: Scenario['truth'] = (end, window) => ({
  bad: eventsIn(FAILED, end, window),
  total: eventsIn(ALL, end, window) + eventsIn(FAILED, end, window),
});

function customScenario(name: string, counted: 'good' | 'bad', expressions: readonly [string, string]): Scenario {
  const [expression, total] = expressions;
  return {
    sentence: `custom, ${name}`,
    slo: sloOf(`custom-${name.replaceAll(' ', '-')}`, {
      kind: 'custom',
      counted,
      expression: promql(expression),
      total: promql(total),
    }),
    histories: [],
    windows: SHORT_WINDOWS,
    truth,
  };
}

export const customScenarios: readonly Scenario[] = [
  {
    ...customScenario('rates', 'bad', ['sum(rate(jobs_failed_total[$window]))', 'sum(rate(jobs_total[$window]))']),
    histories: [
      scrape('jobs_failed_total', { instance: 'a' }, times(FAILED, 0.75), TWO_DAYS),
      scrape('jobs_failed_total', { instance: 'b' }, times(FAILED, 0.25), TWO_DAYS),
      scrape('jobs_total', {}, plus(ALL, FAILED), TWO_DAYS),
    ],
  },
  customScenario('increases', 'bad', ['increase(jobs_failed_total[$window])', 'increase(jobs_total[$window])']),
  customScenario('good as a difference', 'good', [
    'sum(rate(jobs_total[$window])) - sum(rate(jobs_failed_total[$window]))',
    'sum(rate(jobs_total[$window]))',
  ]),
  {
    ...customScenario('absent', 'bad', ['sum(rate(absent_failed_total[$window]))', 'sum(rate(absent_total[$window]))']),
    truth: () => 'no-data',
  },
];
