import { type DataFrame, FieldType, type PanelData } from '@grafana/data';
import type { Measurement } from '../../../analysis/measurement';
import type { EventBucket } from '../../../slo/eventBucket';
import type { EventCounts } from '../../../slo/events';
import { type Instant, instant, type Seconds, seconds } from '../../../slo/units';

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
 * The measurement that the frames hold, at the end of the dashboard's range. A query without an answer leaves its
 * part out; NaN and infinity stay, and mean "no data" to whoever judges them.
 */
export function readFrames(data: Pick<PanelData, 'series' | 'request'>, now: Instant): Measurement {
  const { series } = data;
  const names = queryNames(data);
  const named = (name: string) => series.filter(({ refId }) => refId === name);
  const window = pair(lastValue(named('bad')), lastValue(named('total')));
  const recent = new Map<Seconds, EventCounts>();
  const asked = recentLengths(names);
  for (const length of asked) {
    const counts = pair(lastValue(named(`bad_${length}`)), lastValue(named(`total_${length}`)));
    if (counts !== undefined) {
      recent.set(length, counts);
    }
  }
  const buckets = toBuckets(named('bad_buckets'), named('total_buckets'));
  return { ...(window === undefined ? {} : { window }), recent, asked, buckets, now };
}

function recentLengths(names: readonly string[]): readonly Seconds[] {
  const lengths = names.map((name) => Number(NAME.exec(name)?.[2]));
  return [...new Set(lengths.filter((length) => length > 0))].map(seconds);
}

function pair(bad: number | undefined, total: number | undefined): EventCounts | undefined {
  return bad === undefined || total === undefined ? undefined : { bad, total };
}

/** Sum of the newest values of all number fields, or undefined where no series has one. */
function lastValue(frames: readonly DataFrame[]): number | undefined {
  const newest = frames.flatMap((frame) =>
    numberFields(frame).flatMap(({ values }) => {
      const known = values.filter((value) => typeof value === 'number');
      return known.length > 0 ? [known[known.length - 1] as number] : [];
    })
  );
  return newest.length > 0 ? newest.reduce((sum, value) => sum + value, 0) : undefined;
}

function numberFields(frame: DataFrame) {
  return frame.fields.filter(({ type }) => type === FieldType.number);
}

/** Times at which both have a value: one without the other says nothing about the ratio. */
function toBuckets(bad: readonly DataFrame[], total: readonly DataFrame[]): readonly EventBucket[] {
  const badAt = sumByTime(bad);
  const buckets: EventBucket[] = [];
  for (const [time, count] of sumByTime(total)) {
    const failed = badAt.get(time);
    if (failed !== undefined) {
      buckets.push({ end: instant(time / 1000), counts: { bad: failed, total: count } });
    }
  }
  return buckets.sort((a, b) => a.end - b.end);
}

function sumByTime(frames: readonly DataFrame[]): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (const frame of frames) {
    const times: readonly unknown[] = frame.fields.find(({ type }) => type === FieldType.time)?.values ?? [];
    for (const { values } of numberFields(frame)) {
      times.forEach((time, row) => {
        const value: unknown = values[row];
        if (typeof time === 'number' && typeof value === 'number') {
          sums.set(time, (sums.get(time) ?? 0) + value);
        }
      });
    }
  }
  return sums;
}
