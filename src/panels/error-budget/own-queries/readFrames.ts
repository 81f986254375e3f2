import type { DataFrame, PanelData } from '@grafana/data';
import type { Measurement } from '../../../analysis/measurement';
import type { EventBucket } from '../../../slo/eventBucket';
import type { EventCounts } from '../../../slo/events';
import { type Instant, instant, type Seconds, seconds } from '../../../slo/units';
import { newestValue, type NewestValue, type Range, sumByTime } from './newestValue';

/*
 * What the panel reads from the dashboard's own queries, by their names (refId):
 *
 *   bad, total                  instant: bad and total events of the SLO's window
 *   bad_3600, total_3600, …     instant: the same of the last 3600 s; for the state, one pair per alert window
 *   bad_buckets, total_buckets  range: events of each step, at its end; for the burn-down
 *
 * `bad` and `total` are needed, the others are not. Several series of one query are summed.
 */
const NAME = /^(bad|total)(?:_(\d+|buckets))?$/;

/** Whether the panel has queries by these names, answered or not. */
export function hasOwnQueries(data: Pick<PanelData, 'series' | 'request'>): boolean {
  return queryNames(data).some((name) => NAME.test(name));
}

/** The names of the panel's queries, whether they were answered or not. */
export function queryNames(data: Pick<PanelData, 'series' | 'request'>): readonly string[] {
  return [...(data.request?.targets ?? []), ...data.series].map(({ refId }) => refId ?? '');
}

/**
 * The measurement that the frames hold, each value the newest of the dashboard's range. It is as old as the oldest of
 * these values; without any it is of the end of the range. A query without an answer leaves its part out; NaN and
 * infinity stay, and mean "no data" to whoever judges them.
 */
export function readFrames(data: Pick<PanelData, 'series' | 'request'>, range: Range): Measurement {
  const named = (name: string) => data.series.filter(({ refId }) => refId === name);
  const read = (suffix: string) =>
    pair(newestValue(named(`bad${suffix}`), range), newestValue(named(`total${suffix}`), range));
  const window = read('');
  const asked = recentLengths(queryNames(data));
  const recent = asked.flatMap((length) => {
    const counts = read(`_${length}`);
    return counts === undefined ? [] : [[length, counts] as const];
  });
  const times = [window, ...recent.map(([, counts]) => counts)].flatMap((counts) => counts?.times ?? []);
  return {
    ...(window === undefined ? {} : { window: window.counts }),
    recent: new Map(recent.map(([length, { counts }]) => [length, counts])),
    asked,
    buckets: toBuckets(named('bad_buckets'), named('total_buckets')),
    now: instant(Math.min(range.to, ...times)),
  };
}

function recentLengths(names: readonly string[]): readonly Seconds[] {
  const lengths = names.map((name) => Number(NAME.exec(name)?.[2]));
  return [...new Set(lengths.filter((length) => length > 0))].map(seconds);
}

interface TimedCounts {
  readonly counts: EventCounts;
  /** When they were counted, as far as the answers say. */
  readonly times: readonly Instant[];
}

function pair(bad: NewestValue | undefined, total: NewestValue | undefined): TimedCounts | undefined {
  return bad === undefined || total === undefined
    ? undefined
    : { counts: { bad: bad.value, total: total.value }, times: [bad, total].flatMap(({ time }) => time ?? []) };
}

/** Times at which both have a value: one without the other says nothing about the ratio. */
function toBuckets(bad: readonly DataFrame[], total: readonly DataFrame[]): readonly EventBucket[] {
  const badAt = sumByTime(bad);
  const buckets: EventBucket[] = [];
  for (const [time, count] of sumByTime(total)) {
    const failed = badAt.get(time);
    if (failed !== undefined) {
      buckets.push({ end: instant(time), counts: { bad: failed, total: count } });
    }
  }
  return buckets.sort((a, b) => a.end - b.end);
}
