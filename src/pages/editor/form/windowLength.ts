import { parseDuration } from '../../../promql/duration';
import { windowLength as lengthOf } from '../../../slo/objective';
import type { Seconds } from '../../../slo/units';
import type { ObjectiveDraft } from '../../../spec/draft';

/** Length of the window on the form; undefined while it cannot be read. */
export function windowLength({ windowKind, window, period, timeZone }: ObjectiveDraft): Seconds | undefined {
  if (windowKind === 'calendar') {
    return lengthOf({ kind: 'calendar', period, timeZone });
  }
  const length = parseDuration(window);
  return length.ok && length.value > 0 ? length.value : undefined;
}
