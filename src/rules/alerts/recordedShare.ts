import type { Expr, Matcher } from '../../promql/ast';
import { aggregate, binary, call, number, range, subquery } from '../../promql/build';
import { delay } from '../../promql/delay';
import { leftOpen } from '../../queries/leftOpen';
import { RECORDED } from '../../queries/recorded/names';
import { recorded, recordedFor } from '../../queries/recorded/recordedTerms';
import { TEN_MINUTES } from '../../queries/recorded/tenMinutes';
import { budgetLabels } from '../../slo/budgetLabels';
import { windowLength } from '../../slo/objective';
import { LABELS } from '../../slo/reservedLabels';
import type { Slo } from '../../slo/slo';
import { MINUTE, type Seconds, seconds } from '../../slo/units';
import type { CalendarPeriod } from '../calendar/calendarPeriod';
import { windowInterval } from '../recording/recordingRules';

/**
 * Which share of the long window of a tier rules have recorded, as a scalar; 1 in ordinary times. Rules that were just
 * installed know no past: taken for good, at the traffic so far, it makes the error ratio of the whole window `share`
 * times that of what is recorded. Without it the first bad minute of all would be more than any budget (slo-maths,
 * "When it alerts"). NaN, which no condition holds of, while nothing is recorded.
 */
export function recordedShare(slo: Slo, window: Seconds): Expr {
  const { name, step } = recordedFor('total', window);
  const share = asGrouped(slo, (matchers) => {
    const counts = call('count_over_time', range(recorded(name, slo.id, ...matchers), leftOpen(window)));
    const ofOldestGroup = aggregate('max', overPeriods(slo, counts));
    // The first sample may stand for less than its time, so it stands for none. Where a group runs twice, there are two.
    const counted = binary(binary(ofOldestGroup, '-', number(1)), '/', number(window / step));
    return binary(ranThroughout(slo, window, matchers), 'or', call('clamp_max', counted, number(1)));
  });
  return call('scalar', share);
}

/**
 * The same of the window of the SLO, which holds too many samples to count: since when there are any, by a look now and
 * then. Of a calendar period, the share that is over limits it, for its budget is that of the whole period.
 */
export function recordedShareOfWindow(slo: Slo, period?: CalendarPeriod): Expr {
  const window = windowLength(slo.objective.window);
  const share = asGrouped(slo, (matchers) => {
    const looks = call('timestamp', recordedLately(slo, period, matchers));
    const times = subquery(looks, { range: leftOpen(window), step: seconds(window / LOOKS) });
    const age = binary(call('time'), '-', aggregate('min', call('min_over_time', times)));
    const aged = binary(age, '/', number(window));
    return period ? aged : binary(ranBefore(slo, window, matchers), 'or', aged);
  });
  return call('scalar', period ? call('clamp_max', period.current, call('scalar', share)) : share);
}

/** Three hours of thirty days. */
export const LOOKS = 240;

/**
 * Sums of ten minutes, back-filled ones among them; or else what goes on while there are none: looks would miss a job that
 * runs ten minutes a day. What another kind of window recorded is not of a calendar period. Ranges, as Prometheus takes a
 * thousand times longer for the `timestamp` of a selector.
 */
function recordedLately(slo: Slo, period: CalendarPeriod | undefined, matchers: readonly Matcher[]): Expr {
  const ofPeriods: readonly Matcher[] = period ? [{ label: LABELS.period, op: '!=', value: '' }] : [];
  const lately = (name: string, interval: Seconds) => {
    const samples = range(recorded(name, slo.id, ...ofPeriods, ...matchers), seconds(interval + MINUTE));
    return call('last_over_time', samples);
  };
  const events = lately(RECORDED.totalOfTenMinutes, TEN_MINUTES);
  // Which share of a period is over is recorded while a service sleeps over its start, too; of no group, though.
  const always =
    period && matchers.length === 0
      ? lately(RECORDED.elapsed, MINUTE)
      : lately(RECORDED.totalOfWindow, windowInterval(period));
  return binary(events, 'or', always);
}

/** A series of a calendar SLO ends with its period, and the next one goes on. */
function overPeriods(slo: Slo, counts: Expr): Expr {
  return isCalendar(slo) ? aggregate('sum', counts, { without: [LABELS.period] }) : counts;
}

function isCalendar({ objective }: Slo): boolean {
  return objective.window.kind === 'calendar';
}

/**
 * Of a grouped SLO, what was recorded before it was grouped is no past of its groups, but of one without the labels.
 * Where no other is measured, that one is meant.
 */
function asGrouped(slo: Slo, shareOf: (matchers: readonly Matcher[]) => Expr): Expr {
  const matchers = budgetLabels(slo).map((label): Matcher => ({ label, op: '!=', value: '' }));
  if (matchers.length === 0) {
    return shareOf([]);
  }
  const areLabelled = aggregate('group', recorded(RECORDED.total, slo.id, ...matchers));
  return binary(shareOf(matchers), 'or', binary(shareOf([]), 'unless', areLabelled));
}

/**
 * 1 where rules ran before the window began. They record this ratio each minute, whether or not their service is there;
 * what it counts is not recorded while it is scaled to nothing, and that is no missing past.
 */
function ranBefore(slo: Slo, window: Seconds, matchers: readonly Matcher[]): Expr {
  return delay(aggregate('group', recorded(RECORDED.errorRatioOfWindow, slo.id, ...matchers)), window);
}

/**
 * The same, and at each of some looks since: what rules that were down for half an hour know is no more than the rest. The
 * ratio of a calendar period waits for its first event; which share of it is over is recorded from its first minute on.
 * That is of no group: it tells of the groups where nothing was recorded without their labels, for then all is theirs.
 */
function ranThroughout(slo: Slo, window: Seconds, matchers: readonly Matcher[]): Expr {
  const ofRatio = () => atEachLook(recorded(RECORDED.errorRatioOfWindow, slo.id, ...matchers), window);
  if (!isCalendar(slo)) {
    return ofRatio();
  }
  const ofPeriod = atEachLook(recorded(RECORDED.elapsed, slo.id), window);
  return matchers.length === 0
    ? ofPeriod
    : binary(ofRatio(), 'or', binary(ofPeriod, 'unless', beforeGroups(slo, window)));
}

function atEachLook(series: Expr, window: Seconds): Expr {
  const looks = subquery(aggregate('group', series), {
    range: leftOpen(window),
    step: seconds(window / LOOKS_OF_TIER),
  });
  const whole = binary(call('count_over_time', looks), '==', number(LOOKS_OF_TIER));
  return aggregate('group', whole);
}

/** Four minutes of an hour. */
const LOOKS_OF_TIER = 15;

/** 1 where something was recorded in the window without one of the labels of groups; long after they came, it reads nothing. */
function beforeGroups(slo: Slo, window: Seconds): Expr {
  const events = budgetLabels(slo).map((label): Expr => {
    const samples = recorded(recordedFor('total', window).name, slo.id, { label, op: '=', value: '' });
    return call('count_over_time', range(samples, leftOpen(window)));
  });
  return aggregate(
    'group',
    events.reduce((all, one) => binary(all, 'or', one))
  );
}
