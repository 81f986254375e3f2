import type { Expr, Matcher } from '../../promql/ast';
import { binary, call, number, range, vector } from '../../promql/build';
import type { SloId } from '../../slo/slo';
import { HOUR, MINUTE, type Seconds, seconds } from '../../slo/units';
import { LABELS } from '../../slo/reservedLabels';
import { leftOpen } from '../leftOpen';
import { RECORDED } from './names';

/** Windows from here on are summed from ten-minute sums: a tenth of the samples. */
export const LONG_WINDOW: Seconds = seconds(6 * HOUR);

export function recorded(name: string, slo: SloId, ...matchers: readonly Matcher[]) {
  return vector({ metric: name, matchers: [{ label: LABELS.slo, op: '=', value: slo }, ...matchers] });
}

/** What belongs to a calendar period; nothing is asked of rolling windows. */
export function periodMatchers(period: string | undefined): readonly Matcher[] {
  return period === undefined ? [] : [{ label: LABELS.period, op: '=', value: period }];
}

/** Events of a window from recorded series, with the labels of those. */
export function recordedEvents(outcome: 'bad' | 'total', slo: SloId, window: Seconds): Expr {
  if (window >= LONG_WINDOW) {
    const name = outcome === 'bad' ? RECORDED.badOfTenMinutes : RECORDED.totalOfTenMinutes;
    return call('sum_over_time', range(recorded(name, slo), leftOpen(window)));
  }
  const name = outcome === 'bad' ? RECORDED.bad : RECORDED.total;
  const samples = range(recorded(name, slo), leftOpen(window));
  return binary(call('sum_over_time', samples), '*', number(MINUTE));
}

/** `bad / total` of a window; no element without traffic. */
export function recordedErrorRatio(slo: SloId, window: Seconds): Expr {
  return binary(recordedEvents('bad', slo, window), '/', binary(recordedEvents('total', slo, window), '>', number(0)));
}
