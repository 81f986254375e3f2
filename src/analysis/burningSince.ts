import { burnAlerts, type Severity, shortWindow } from '../slo/alertPolicy';
import type { EventBucket } from '../slo/eventBucket';
import { checkCounts, type EventCounts } from '../slo/events';
import { type Objective, windowLength } from '../slo/objective';
import { type Instant, instant, MINUTE, type Seconds, seconds } from '../slo/units';
import type { SloStatus } from './status';
import { tiersOver } from './tiersOver';

/** When a burn began, as exactly as the buckets tell. */
export interface BurningSince {
  /** What it is fast enough for. */
  readonly severity: Severity;
  /** The last end of a bucket at which it was not over yet: it began within the `step` after. */
  readonly since: Instant;
  /** It was over already at the beginning of what is known. */
  readonly isLonger: boolean;
}

/** Buckets that `burningSince` wants: where they end, how long they are, how far they reach back. */
export interface BurningLook {
  /** Buckets end at multiples of it, whenever somebody looks: who looks again a minute later sees the same ones. */
  readonly step: Seconds;
  /** Length of a bucket. Longer than the step, they overlap. */
  readonly length: Seconds;
  readonly span: Seconds;
}

/** How far back is looked, in longest windows of the severity: one to fill the window, the others to find the beginning. */
const LONG_WINDOWS = 4;

/** Buckets in the shortest window of a ticket, which need not be known to the minute. */
const PARTS_OF_SHORT_WINDOW = 8;

/** A bucket shorter than this may hold a single scrape, and with it no rate at all. */
const SHORTEST_BUCKET = seconds(5 * MINUTE);

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

/**
 * The buckets that tell since when. A page is known to the minute, from buckets of five minutes; a ticket, which looks
 * back over days, to a quarter of an hour or so. A bucket holds two slices at least.
 */
export function burningLook(objective: Pick<Objective, 'window' | 'budgeting'>, severity: Severity): BurningLook {
  const tiers = burnAlerts(windowLength(objective.window)).filter((tier) => tier.severity === severity);
  const part = Math.min(...tiers.map(shortWindow)) / PARTS_OF_SHORT_WINDOW;
  const { budgeting } = objective;
  const twoSlices = budgeting.method === 'time-slices' ? 2 * budgeting.length : 0;
  const buckets = Math.ceil(Math.max(part, twoSlices, SHORTEST_BUCKET) / SHORTEST_BUCKET);
  const length = seconds(buckets * SHORTEST_BUCKET);
  const span = seconds(LONG_WINDOWS * Math.max(...tiers.map(({ longWindow }) => longWindow)));
  return { step: severity === 'page' ? MINUTE : length, length, span };
}

/**
 * Since when tiers of a severity, or of a worse one, are over (slo-maths, "When it alerts"), from buckets as `look`
 * wants them, oldest first. That they are over now is known to the caller, from windows that end now. A break no longer
 * than a bucket does not end it: one tier hands over to another. Windows shorter than a bucket are as long as one.
 * Undefined without buckets of now.
 */
export function burningSince(
  objective: Objective,
  severity: Severity,
  buckets: readonly EventBucket[],
  { look, now }: { readonly look: BurningLook; readonly now: Instant }
): BurningSince | undefined {
  const { step, length, span } = look;
  const newest = buckets.at(-1);
  if (newest === undefined || now - newest.end > 2 * length) {
    return undefined;
  }
  const byEnd = new Map<number, EventCounts>(buckets.map(({ end, counts }) => [end, counts]));
  const isOver = (end: number) =>
    tiersOver(objective, (window) => countsUntil(byEnd, { end, window, length })).some(
      (tier) => severity === 'ticket' || tier.severity === 'page'
    );
  // Before that, the longest window would begin before the first bucket.
  const earliest = now - (span * (LONG_WINDOWS - 1)) / LONG_WINDOWS;
  let since: number = newest.end;
  for (let end: number = newest.end; end >= earliest && since - end <= length; end -= step) {
    if (isOver(end)) {
      since = end - step;
    }
  }
  return { severity, since: instant(since), isLonger: since < earliest };
}

/** Events of the window that ends with a bucket; undefined where fewer than a third of its buckets can be read. */
function countsUntil(
  byEnd: ReadonlyMap<number, EventCounts>,
  { end, window, length }: { readonly end: number; readonly window: Seconds; readonly length: Seconds }
): EventCounts | undefined {
  const count = Math.max(1, Math.round(window / length));
  let sum: EventCounts | undefined;
  let found = 0;
  for (let at = 0; at < count; at += 1) {
    const counts = byEnd.get(end - at * length);
    const checked = counts && checkCounts(counts)?.counts;
    if (checked !== undefined) {
      found += 1;
      sum = { bad: (sum?.bad ?? 0) + checked.bad, total: (sum?.total ?? 0) + checked.total };
    }
  }
  return found * 3 >= count ? sum : undefined;
}
