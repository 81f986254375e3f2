import type { Expr } from '../../promql/ast';
import { aggregate, binary, call, range, string, vector } from '../../promql/build';
import { serialize } from '../../promql/serialize';
import { LABELS } from '../../slo/reservedLabels';
import { DAY, MINUTE, type Seconds, seconds } from '../../slo/units';
import { RECORDED } from './names';
import { periodMatchers } from './recordedTerms';
import type { RecordedWindow } from './recordedWindow';

/** Two of the ten minutes, and some for those that are on their way. */
export const LATELY: Seconds = seconds(25 * MINUTE);

/** So long rules may record minutes before they say that they have summed up ten of them. */
const FIRST_MINUTES: Seconds = seconds(15 * MINUTE);

/** So far the windows of alerts and forecasts look back, across the start of a calendar period. */
export const LOOK_BACK: Seconds = seconds(3 * DAY);

/** Tells the terms apart; labels of SLOs may not begin like this. */
export const TERM_LABEL = 'slo_term';

/** The terms beside those of the windows, which are told by their keys. */
export const TERMS = { lately: 'lately', before: 'before', begun: 'begun' } as const;

/**
 * Whose rules record what, and how much of some windows: counts of small constant samples, one in ten minutes each; and
 * who has recorded any minute. The answer is read by `planRecordings`.
 */
export function recordingsExpr(windows: readonly RecordedWindow[]): string {
  const hasYoung = windows.some(({ period, length }) => period !== undefined && length < LOOK_BACK);
  const terms = [
    ...windows.map((window) => countOf(window, window.key)),
    ...(hasYoung ? [countOf({ length: LOOK_BACK }, TERMS.before)] : []),
    countOf({ length: LATELY }, TERMS.lately),
    named(begun(), TERMS.begun),
  ];
  return serialize(terms.reduce((union, term) => binary(union, 'or', term)));
}

function countOf({ length, period }: Pick<RecordedWindow, 'length' | 'period'>, key: string): Expr {
  const series = vector({ metric: RECORDED.definition, matchers: periodMatchers(period) });
  return named(call('count_over_time', range(series, length)), key);
}

/** Rules say by which definition they count with their first sum of ten minutes; that they run, with their first minute. */
function begun(): Expr {
  const minutes = range(vector({ metric: RECORDED.total }), FIRST_MINUTES);
  return aggregate('group', call('last_over_time', minutes), { by: [LABELS.slo] });
}

function named(term: Expr, key: string): Expr {
  return call('label_replace', term, ...[TERM_LABEL, key, '', ''].map(string));
}
