import type { Expr, Matcher } from '../../promql/ast';
import { binary, call, number, range, string, sum } from '../../promql/build';
import { delay } from '../../promql/delay';
import type { Slo, SloId } from '../../slo/slo';
import { DAY, type Instant, MINUTE, type Seconds, seconds } from '../../slo/units';
import { hasJustBegun } from '../../slo/windowSpan';
import { PART_LABEL } from '../keyLabel';
import { HAIR, leftOpen } from '../leftOpen';
import { groupMatchers } from '../split';
import type { EventTerms } from '../terms';
import { RECORDED } from './names';
import { periodMatchers, recorded } from './recordedTerms';
import { recordedWindow } from './recordedWindow';
import { isFromTenMinutes, lastFullTenMinutes, TEN_MINUTES } from './tenMinutes';

/** How recorded events are asked for. */
export type RecordedFor =
  /** Windows that end at the instant of the question. */
  | { readonly kind: 'windows'; readonly now: Instant }
  /**
   * Buckets that end at `lastRecordedEnd`, and windows that people read: long ones end up to ten minutes ago. With `now`,
   * those of a calendar window hold nothing of the periods before.
   */
  | { readonly kind: 'buckets'; readonly now?: Instant };

type Outcome = 'bad' | 'total';

/**
 * The terms of an SLO on the series that its rules record, its groups kept apart by the labels `by`. SLOs that are asked
 * about together are given the labels of all of them, so that they have one shape, and one request answers for many.
 * Of a calendar window, its own window and all buckets hold what is recorded of the period that is now, and nothing of
 * the one before; the windows of its alerts look back across its start.
 */
export function recordedSource(
  { id, objective, group = [] }: Pick<Slo, 'id' | 'objective' | 'group'>,
  wanted: RecordedFor,
  by: readonly string[] = []
): EventTerms {
  const whose = { slo: id, matchers: groupMatchers(group), by };
  const all = termsOf(whose, wanted);
  const own = wanted.now === undefined ? undefined : recordedWindow(objective.window, wanted.now);
  // The window of a period that has just begun is not shown, and is as long as one of those that look back across its start.
  const isShown = wanted.kind === 'buckets' || !hasJustBegun(objective, wanted.now);
  if (own?.period === undefined || !isShown) {
    return all;
  }
  const inPeriod = { ...whose, matchers: [...whose.matchers, ...periodMatchers(own.period)] };
  const terms = termsOf(inPeriod, wanted, own.period);
  return wanted.kind === 'buckets' ? terms : { ...all, own: { window: own.length, terms } };
}

/** Whose series: all of an SLO, or those of one group or one period; and the labels that its groups are kept apart by. */
interface Whose {
  readonly slo: SloId;
  readonly matchers: readonly Matcher[];
  readonly by: readonly string[];
}

function termsOf(whose: Whose, wanted: RecordedFor, period?: string): EventTerms {
  const { by } = whose;
  const events = (outcome: Outcome) => (window: Seconds) => {
    const asked = { ...whose, outcome, window, period };
    return wanted.kind === 'windows' && window >= DAY
      ? sum(untilNow(asked, wanted.now), { by })
      : wanted.kind === 'buckets' && isFromTenMinutes(window)
        ? sum(tenMinutes(asked), { by })
        : sum(minutes(asked), { by });
  };
  return {
    source: 'recorded',
    counted: 'bad',
    // Rules record zero bad events where there is a total; without it the SLI itself is not measured.
    absentCounted: 'no-data',
    countedOver: events('bad'),
    totalOver: events('total'),
  };
}

interface Asked extends Whose {
  readonly outcome: Outcome;
  readonly window: Seconds;
  readonly period: string | undefined;
}

/**
 * A long window: sums of ten minutes as far as they are recorded, and the minutes since. Together they are as long as
 * the window to ten minutes, and end now: a failure is seen at once. What belongs to a period is told by its label:
 * the range reaches back a little farther than its start, and the sum is exact.
 */
function untilNow(asked: Asked, now: Instant): Expr {
  const end = lastFullTenMinutes(now);
  const rest = seconds(now - end);
  const whole = (asked.window - rest) / TEN_MINUTES;
  const length = seconds((asked.period === undefined ? Math.round(whole) : Math.ceil(whole) + 1) * TEN_MINUTES);
  const sums = delay(tenMinutes({ ...asked, window: length }), seconds(rest - MINUTE));
  const since = call(
    'label_replace',
    minutes({ ...asked, window: seconds(rest + 2 * HAIR) }),
    string(PART_LABEL),
    string('since'),
    string(''),
    string('')
  );
  return binary(sums, 'or', since);
}

function minutes({ slo, outcome, window, matchers }: Asked): Expr {
  const perSecond = recorded(outcome === 'bad' ? RECORDED.bad : RECORDED.total, slo, ...matchers);
  return binary(call('sum_over_time', range(perSecond, leftOpen(window))), '*', number(MINUTE));
}

function tenMinutes({ slo, outcome, window, matchers }: Asked): Expr {
  const name = outcome === 'bad' ? RECORDED.badOfTenMinutes : RECORDED.totalOfTenMinutes;
  return call('sum_over_time', range(recorded(name, slo, ...matchers), window));
}
