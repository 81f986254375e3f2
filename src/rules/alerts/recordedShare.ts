import type { Expr } from '../../promql/ast';
import { aggregate, binary, call, number, range, subquery } from '../../promql/build';
import { delay } from '../../promql/delay';
import { leftOpen } from '../../queries/leftOpen';
import { RECORDED } from '../../queries/recorded/names';
import { LONG_WINDOW, recorded } from '../../queries/recorded/recordedTerms';
import { TEN_MINUTES } from '../../queries/recorded/tenMinutes';
import { windowLength } from '../../slo/objective';
import type { Slo } from '../../slo/slo';
import { MINUTE, type Seconds, seconds } from '../../slo/units';
import type { CalendarPeriod } from '../calendar/calendarPeriod';

/**
 * The error ratio that a window is allowed, as a scalar, for what is recorded of the window. Rules that were just
 * installed know no past: taken for good, at the traffic so far, it allows them `allowed / share`. Without it the first
 * bad minute of all would be more than any budget (slo-maths, "When it alerts").
 */
export function allowedOfRecorded(allowed: number, share: Expr): Expr {
  return call('scalar', binary(number(allowed), '/', share));
}

/** Which share of the long window of a tier rules have recorded: one element, 1 in ordinary times. */
export function recordedShare(slo: Slo, window: Seconds): Expr {
  const [name, step] = window < LONG_WINDOW ? [RECORDED.total, MINUTE] : [RECORDED.totalOfTenMinutes, TEN_MINUTES];
  const samples = range(recorded(name, slo.id), leftOpen(window));
  const ofOldestGroup = aggregate('max', call('count_over_time', samples));
  // The first sample may stand for less than its time, so it stands for none.
  const share = binary(binary(ofOldestGroup, '-', number(1)), '/', number(window / step));
  return binary(ranBefore(slo, window), 'or', share);
}

/**
 * The same of the window of the SLO, which holds too many samples to count: since when there are any, by a look now and
 * then. Of a calendar period, the share that is over limits it.
 */
export function recordedShareOfWindow(slo: Slo, period?: CalendarPeriod): Expr {
  const window = windowLength(slo.objective.window);
  // Prometheus takes a thousand times longer for `timestamp` of a selector itself.
  const lately = call('last_over_time', range(recorded(RECORDED.totalOfTenMinutes, slo.id), LATELY));
  const looks = subquery(call('timestamp', lately), { range: leftOpen(window), step: seconds(window / LOOKS) });
  const age = binary(call('time'), '-', aggregate('min', call('min_over_time', looks)));
  const share = binary(age, '/', number(window));
  return period
    ? call('clamp_max', period.current, call('scalar', share))
    : binary(ranBefore(slo, window), 'or', share);
}

/** One of the sums of ten minutes is in. */
const LATELY = seconds(TEN_MINUTES + MINUTE);

/** Three hours of thirty days. */
export const LOOKS = 240;

/**
 * 1 where rules ran before the window began. They record this ratio each minute, whether or not their service is there;
 * what it counts is not recorded while it is scaled to nothing, and that is no missing past.
 */
function ranBefore(slo: Slo, window: Seconds): Expr {
  return aggregate('group', delay(recorded(RECORDED.errorRatioOfWindow, slo.id), window));
}
