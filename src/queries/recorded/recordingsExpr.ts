import type { Expr } from '../../promql/ast';
import { binary, call, range, string, vector } from '../../promql/build';
import { serialize } from '../../promql/serialize';
import { DAY, MINUTE, type Seconds, seconds } from '../../slo/units';
import { RECORDED } from './names';
import { periodMatchers } from './recordedTerms';
import type { RecordedWindow } from './recordedWindow';

/** Two of the ten minutes, and some for those that are on their way. */
export const LATELY: Seconds = seconds(25 * MINUTE);

/** So far the windows of alerts and forecasts look back, across the start of a calendar period. */
export const LOOK_BACK: Seconds = seconds(3 * DAY);

/** Tells the terms apart; labels of SLOs may not begin like this. */
export const TERM_LABEL = 'slo_term';

/** The terms beside those of the windows, which are told by their keys. */
export const TERMS = { lately: 'lately', before: 'before' } as const;

/**
 * Whose rules record what, and how much of some windows: counts of small constant samples, one in ten minutes each. The
 * answer is read by `planRecordings`.
 */
export function recordingsExpr(windows: readonly RecordedWindow[]): string {
  const hasYoung = windows.some(({ period, length }) => period !== undefined && length < LOOK_BACK);
  const terms = [
    ...windows.map((window) => countOf(window, window.key)),
    ...(hasYoung ? [countOf({ length: LOOK_BACK }, TERMS.before)] : []),
    countOf({ length: LATELY }, TERMS.lately),
  ];
  return serialize(terms.reduce((union, term) => binary(union, 'or', term)));
}

function countOf({ length, period }: Pick<RecordedWindow, 'length' | 'period'>, key: string): Expr {
  const series = vector({ metric: RECORDED.definition, matchers: periodMatchers(period) });
  const count = call('count_over_time', range(series, length));
  return call('label_replace', count, ...[TERM_LABEL, key, '', ''].map(string));
}
