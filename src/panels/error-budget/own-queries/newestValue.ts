import { type DataFrame, FieldType } from '@grafana/data';
import { type Instant, instant } from '../../../slo/units';

/** The range that the dashboard asked for. */
export interface Range {
  readonly from: Instant;
  readonly to: Instant;
}

/** What the series of one query add up to at the newest time of the range at which one of them has a value. */
export interface NewestValue {
  readonly value: number;
  /** Absent where the answer has no times. */
  readonly time?: Instant;
}

/** Data sources round the time of a query, some to whole seconds. */
const ROUNDING = 1;

/** Undefined where no series has a value in the range. A series that ended earlier adds nothing; NaN is a value. */
export function newestValue(frames: readonly DataFrame[], { from, to }: Range): NewestValue | undefined {
  const sums = sumByTime(frames);
  const times = [...sums.keys()].filter((time) => time >= from - ROUNDING && time <= to + ROUNDING);
  const newest = times.reduce((latest, time) => Math.max(latest, time), Number.NEGATIVE_INFINITY);
  const value = sums.get(newest);
  return value === undefined ? withoutTime(frames) : { value, time: instant(newest) };
}

/** What the series add up to at each time, in seconds, at which one of them has a value. */
export function sumByTime(frames: readonly DataFrame[]): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (const frame of frames) {
    const times: readonly unknown[] = timesOf(frame) ?? [];
    for (const { values } of numberFields(frame)) {
      times.forEach((time, row) => {
        const value: unknown = values[row];
        if (typeof time === 'number' && typeof value === 'number') {
          sums.set(time / 1000, (sums.get(time / 1000) ?? 0) + value);
        }
      });
    }
  }
  return sums;
}

/** A table of numbers without times: the last one of each series. */
function withoutTime(frames: readonly DataFrame[]): NewestValue | undefined {
  const last = frames
    .filter((frame) => timesOf(frame) === undefined)
    .flatMap((frame) => numberFields(frame).flatMap(({ values }) => values.filter(isNumber).slice(-1)));
  return last.length === 0 ? undefined : { value: last.reduce((sum, value) => sum + value, 0) };
}

function timesOf(frame: DataFrame): readonly unknown[] | undefined {
  return frame.fields.find(({ type }) => type === FieldType.time)?.values;
}

function numberFields(frame: DataFrame) {
  return frame.fields.filter(({ type }) => type === FieldType.number);
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}
