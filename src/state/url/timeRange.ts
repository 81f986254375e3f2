import { dateMath } from '@grafana/data';
import { type Instant, instant } from '../../slo/units';

/** A range as the picker and the URL hold it: `now-7d`, or an instant. */
export interface RawRange {
  readonly from: string;
  readonly to: string;
}

export interface Span {
  readonly start: Instant;
  readonly end: Instant;
}

/** A range that nobody could mean is not asked: it would be refused, or bring a store to its knees. */
const LONGEST_SECONDS = 400 * 86_400;

/** The span that a range means now, or undefined when it means none: no text to trust, it may come from a link. */
export function toSpan(range: RawRange, now: Instant): Span | undefined {
  const start = toInstant(range.from, false, now);
  const end = toInstant(range.to, true, now);
  return start !== undefined && end !== undefined && start < end && end - start <= LONGEST_SECONDS
    ? { start, end }
    : undefined;
}

/** Grafana writes absolute times as Unix milliseconds or as ISO text. */
function toInstant(text: string, roundUp: boolean, now: Instant): Instant | undefined {
  if (/^\d{9,14}$/.test(text)) {
    return instant(Number(text) / 1000);
  }
  const parsed = dateMath.toDateTime(text, { roundUp, ...(text.startsWith('now') ? { now: now * 1000 } : {}) });
  return parsed?.isValid() ? instant(parsed.valueOf() / 1000) : undefined;
}
