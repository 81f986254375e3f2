import { eventsIn, HOUR, incident, plus, scrape, steady, times } from './traffic';
import type { NoDataPolicy } from '../../src/slo/sli';
import { ratio, seconds } from '../../src/slo/units';
import { LAST_SCRAPE, promql, type Scenario, sloOf, TWO_DAYS } from './scenario';

const SLICE = 300;

/** Ends of slices stand on round times. */
const LAST_SLICE = Math.floor(LAST_SCRAPE / SLICE) * SLICE;

/** A tenth of the requests fails for an hour, two hours ago; nobody comes in the hour that began six hours ago. */
const ERRORS = [LAST_SLICE - 3 * HOUR, LAST_SLICE - 2 * HOUR] as const;
const SILENCE = [LAST_SLICE - 6 * HOUR, LAST_SLICE - 5 * HOUR] as const;
const ALL = plus(steady(40), times(incident(40, ...SILENCE), -1));
const FAILED = incident(4, ...ERRORS);
const SERVED = plus(ALL, times(FAILED, -1));

/** Ends of the slices in a window: `(end − window, end]`. */
function ends(end: number, window: number): readonly number[] {
  const first = Math.floor((end - window) / SLICE + 1) * SLICE;
  return Array.from({ length: Math.max(0, Math.floor((end - first) / SLICE) + 1) }, (_, i) => first + i * SLICE);
}

/** A slice needs 99 % of its events: the first and last scrapes of the hours with errors and without requests are none. */
function scenario(counted: 'good' | 'bad', noData: NoDataPolicy): Scenario {
  const job = `slices-${counted}-${noData}`;
  const total = `sliced_requests_total{job="${job}"}`;
  const selector = promql(`sliced_requests_total{job="${job}",code="${counted === 'good' ? 200 : 500}"}`);
  return {
    sentence: `slices of events, ${counted} counted, without requests ${noData}`,
    slo: sloOf(
      job,
      { kind: 'events', counted, selector, total: promql(total), by: [] },
      { length: seconds(SLICE), target: ratio(0.99), noData }
    ),
    histories: [
      scrape('sliced_requests_total', { job, code: '200' }, SERVED, TWO_DAYS),
      scrape('sliced_requests_total', { job, code: '500' }, FAILED, TWO_DAYS),
    ],
    windows: [HOUR, 4 * HOUR, 8 * HOUR].map(seconds),
    truth: (end, window) => {
      const slices = ends(end, window);
      const silent = slices.filter((slice) => eventsIn(ALL, slice, SLICE) === 0).length;
      const failed = slices.filter((slice) => eventsIn(FAILED, slice, SLICE) > 0).length;
      const total = slices.length - (noData === 'ignore' ? silent : 0);
      return total === 0 ? 'no-data' : { bad: failed + (noData === 'bad' ? silent : 0), total };
    },
  };
}

const POLICIES: readonly NoDataPolicy[] = ['good', 'bad', 'ignore'];

export const sliceScenarios: readonly Scenario[] = POLICIES.flatMap((noData) => [
  scenario('good', noData),
  scenario('bad', noData),
]);
