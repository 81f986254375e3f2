import type { Expr, Matcher } from '../../promql/ast';
import { binary, call, number, range, string, sum } from '../../promql/build';
import { delay } from '../../promql/delay';
import type { Slo, SloId } from '../../slo/slo';
import { DAY, type Instant, MINUTE, type Seconds, seconds } from '../../slo/units';
import type { EventTerms } from '../terms';
import { RECORDED } from './names';
import { recorded } from './recordedTerms';
import { isFromTenMinutes, lastFullTenMinutes, TEN_MINUTES } from './tenMinutes';

/** How recorded events are asked for. */
export type RecordedFor =
  /** Windows that end at the instant of the question. */
  | { readonly kind: 'windows'; readonly now: Instant }
  /** Buckets that end at `lastRecordedEnd`, and windows that people read: long ones end up to ten minutes ago. */
  | { readonly kind: 'buckets' };

type Outcome = 'bad' | 'total';

/** Whose series: all of an SLO, or those of one group. */
interface Recorded {
  readonly id: SloId;
  readonly matchers: readonly Matcher[];
}

/**
 * The terms of an SLO on the series that its rules record, its groups kept apart by the labels `by`. SLOs that are asked
 * about together are given the labels of all of them, so that they have one shape, and one request answers for many.
 */
export function recordedSource(
  { id, group = [] }: Pick<Slo, 'id' | 'group'>,
  wanted: RecordedFor,
  by: readonly string[] = []
): EventTerms {
  const slo = { id, matchers: group.map(([label, value]) => ({ label, op: '=' as const, value })) };
  const events = (outcome: Outcome) => (window: Seconds) =>
    wanted.kind === 'windows' && window >= DAY
      ? sum(untilNow(slo, outcome, { window, now: wanted.now }), { by })
      : wanted.kind === 'buckets' && isFromTenMinutes(window)
        ? sum(tenMinutes(slo, outcome, window), { by })
        : sum(minutes(slo, outcome, window), { by });
  return {
    source: 'recorded',
    counted: 'bad',
    // Rules record zero bad events where there is a total; without it the SLI itself is not measured.
    absentCounted: 'no-data',
    countedOver: events('bad'),
    totalOver: events('total'),
  };
}

/**
 * A long window: sums of ten minutes as far as they are recorded, and the minutes since. Together they are as long as
 * the window to ten minutes, and end now: a failure is seen at once.
 */
function untilNow(
  slo: Recorded,
  outcome: Outcome,
  { window, now }: { readonly window: Seconds; readonly now: Instant }
): Expr {
  const end = lastFullTenMinutes(now);
  const rest = seconds(now - end);
  const length = seconds(Math.round((window - rest) / TEN_MINUTES) * TEN_MINUTES);
  const sums = delay(tenMinutes(slo, outcome, length), seconds(rest - MINUTE));
  const since = call(
    'label_replace',
    minutes(slo, outcome, seconds(rest + 2 * HAIR)),
    string(PART_LABEL),
    string('since'),
    string(''),
    string('')
  );
  return binary(sums, 'or', since);
}

/** Keeps the two parts of a sum apart until they are added. */
const PART_LABEL = 'slo_part';

/** Engines differ in whether a range holds its first instant; off by a hair, it does not matter. */
const HAIR = 0.001;

function minutes(slo: Recorded, outcome: Outcome, window: Seconds): Expr {
  const perSecond = recorded(outcome === 'bad' ? RECORDED.bad : RECORDED.total, slo.id, ...slo.matchers);
  return binary(call('sum_over_time', range(perSecond, seconds(window - HAIR))), '*', number(MINUTE));
}

function tenMinutes(slo: Recorded, outcome: Outcome, window: Seconds): Expr {
  const sums = recorded(
    outcome === 'bad' ? RECORDED.badOfTenMinutes : RECORDED.totalOfTenMinutes,
    slo.id,
    ...slo.matchers
  );
  return call('sum_over_time', range(sums, window));
}
