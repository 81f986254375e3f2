import { parseDuration } from '../../../promql/duration';
import { DAY, type Seconds, seconds } from '../../../slo/units';
import type { ObjectiveDraft } from '../../../spec/draft';

const PERIOD_DAYS = { week: 7, month: 30, quarter: 91, year: 365 } as const;

/** Length of the window on the form, of an ordinary period for calendar windows; undefined while it cannot be read. */
export function windowLength(objective: ObjectiveDraft): Seconds | undefined {
  if (objective.windowKind === 'calendar') {
    return seconds(PERIOD_DAYS[objective.period] * DAY);
  }
  const length = parseDuration(objective.window);
  return length.ok && length.value > 0 ? length.value : undefined;
}
