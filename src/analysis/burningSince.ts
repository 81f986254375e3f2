import { burnAlerts, type Severity } from '../slo/alertPolicy';
import type { EventBucket } from '../slo/eventBucket';
import { checkCounts, type EventCounts } from '../slo/events';
import { type Objective, windowLength } from '../slo/objective';
import { type Instant, instant, type Seconds, seconds } from '../slo/units';
import type { SloStatus } from './status';
import { tiersOver } from './tiersOver';

/** When a burn began, as exactly as the buckets tell. */
export interface BurningSince {
  /** What it is fast enough for. */
  readonly severity: Severity;
  /** End of the first bucket at which it was over: it began within the `step` before. */
  readonly since: Instant;
  readonly step: Seconds;
  /** It was over already at the beginning of what is known. */
  readonly isLonger: boolean;
}

/** How far back is looked, in longest windows of the severity: one to fill the window, the others to find the beginning. */
const LONG_WINDOWS = 4;

/**
 * The severity whose beginning is worth knowing; undefined while no tier is over. A spent budget that still burns like a page
 * needs somebody now; one that burns slower needs its policy.
 */
export function burningSeverity({ state, over }: Pick<SloStatus, 'state' | 'over'>): Severity | undefined {
  if (state === 'burning' || state === 'exhausted') {
    return over.some(({ severity }) => severity === 'page') ? 'page' : undefined;
  }
  return state === 'at-risk' && over.length > 0 ? 'ticket' : undefined;
}

/** The span of buckets that `burningSince` wants. */
export function burningLookBack(objective: Pick<Objective, 'window'>, severity: Severity): Seconds {
  const tiers = burnAlerts(windowLength(objective.window)).filter((tier) => tier.severity === severity);
  return seconds(LONG_WINDOWS * Math.max(...tiers.map(({ longWindow }) => longWindow)));
}

/**
 * Since when tiers of a severity, or of a worse one, are over without a break (slo-maths §5), from buckets of equal
 * length, oldest first. That they are over now is known to the caller, from windows that end now. Windows shorter than
 * a bucket are as long as one. Undefined without buckets of now.
 */
export function burningSince(
  objective: Objective,
  severity: Severity,
  buckets: readonly EventBucket[],
  { step, now }: { readonly step: Seconds; readonly now: Instant }
): BurningSince | undefined {
  const newest = buckets.at(-1);
  if (newest === undefined || now - newest.end > 2 * step) {
    return undefined;
  }
  const byEnd = new Map<number, EventCounts>(buckets.map(({ end, counts }) => [end, counts]));
  const isOver = (end: number) =>
    tiersOver(objective, (window) => countsUntil(byEnd, { end, window, step })).some(
      (tier) => severity === 'ticket' || tier.severity === 'page'
    );
  // Before that, the longest window would begin before the first bucket.
  const earliest = now - (burningLookBack(objective, severity) * (LONG_WINDOWS - 1)) / LONG_WINDOWS;
  let since: number = newest.end;
  while (since - step >= earliest && isOver(since - step)) {
    since -= step;
  }
  return { severity, since: instant(since), step, isLonger: since - step < earliest };
}

/** Events of the window that ends with a bucket; undefined where fewer than a third of its buckets can be read. */
function countsUntil(
  byEnd: ReadonlyMap<number, EventCounts>,
  { end, window, step }: { readonly end: number; readonly window: Seconds; readonly step: Seconds }
): EventCounts | undefined {
  const length = Math.max(1, Math.round(window / step));
  let sum: EventCounts | undefined;
  let found = 0;
  for (let at = 0; at < length; at += 1) {
    const counts = byEnd.get(end - at * step);
    const checked = counts && checkCounts(counts)?.counts;
    if (checked !== undefined) {
      found += 1;
      sum = { bad: (sum?.bad ?? 0) + checked.bad, total: (sum?.total ?? 0) + checked.total };
    }
  }
  return found * 3 >= length ? sum : undefined;
}
