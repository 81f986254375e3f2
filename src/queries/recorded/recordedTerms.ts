import type { Expr, Matcher } from '../../promql/ast';
import { binary, call, number, range, vector } from '../../promql/build';
import type { SloId } from '../../slo/slo';
import { HOUR, MINUTE, type Seconds, seconds } from '../../slo/units';
import { LABELS } from '../../slo/reservedLabels';
import { leftOpen } from '../leftOpen';
import { RECORDED } from './names';
import { TEN_MINUTES } from './tenMinutes';

/** Windows from here on are summed from ten-minute sums: a tenth of the samples. */
const LONG_WINDOW: Seconds = seconds(6 * HOUR);

/** What holds the events of a window, and how often it is recorded: events a second of minutes, or those of ten minutes. */
export function recordedFor(
  outcome: 'bad' | 'total',
  window: Seconds
): { readonly name: string; readonly step: Seconds } {
  return window < LONG_WINDOW
    ? { name: outcome === 'bad' ? RECORDED.bad : RECORDED.total, step: MINUTE }
    : { name: outcome === 'bad' ? RECORDED.badOfTenMinutes : RECORDED.totalOfTenMinutes, step: TEN_MINUTES };
}

export function recorded(name: string, slo: SloId, ...matchers: readonly Matcher[]) {
  return vector({ metric: name, matchers: [{ label: LABELS.slo, op: '=', value: slo }, ...matchers] });
}

/** What belongs to a calendar period; nothing is asked of rolling windows. */
export function periodMatchers(period: string | undefined): readonly Matcher[] {
  return period === undefined ? [] : [{ label: LABELS.period, op: '=', value: period }];
}

/** Events of a window from recorded series, with the labels of those. */
export function recordedEvents(outcome: 'bad' | 'total', slo: SloId, window: Seconds): Expr {
  const { name, step } = recordedFor(outcome, window);
  const events = call('sum_over_time', range(recorded(name, slo), leftOpen(window)));
  return step === MINUTE ? binary(events, '*', number(MINUTE)) : events;
}
