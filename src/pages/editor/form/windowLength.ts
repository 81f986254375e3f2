import { parseDuration } from '../../../promql/duration';
import { MAX_WINDOW, MIN_WINDOW, windowLength as lengthOf } from '../../../slo/objective';
import type { Seconds } from '../../../slo/units';
import type { ObjectiveDraft } from '../../../spec/draft';

/** Length of the window on the form; undefined while it cannot be read, and where it is refused. */
export function windowLength({ windowKind, window, period, timeZone }: ObjectiveDraft): Seconds | undefined {
  if (windowKind === 'calendar') {
    return lengthOf({ kind: 'calendar', period, timeZone });
  }
  const length = parseDuration(window);
  return length.ok && length.value >= MIN_WINDOW && length.value <= MAX_WINDOW ? length.value : undefined;
}
