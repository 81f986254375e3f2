import { DAY, HOUR } from '../../slo/units';

/** Seconds since the beginning of a simulation. */
export type Time = number;

/** Whole events counted until a time. */
export type Events = (time: Time) => number;

/** Whole events of a rate per second that is constant in parts of the day: `parts` are `[from hour, per second]`. */
export function daily(parts: ReadonlyArray<readonly [hour: number, perSecond: number]>): Events {
  const edges = [...parts.map(([hour, rate]) => ({ from: hour * HOUR, rate })), { from: DAY, rate: 0 }];
  const inDay = (second: number) =>
    edges.slice(0, -1).reduce((sum, { from, rate }, i) => {
      const to = edges[i + 1]?.from ?? DAY;
      return sum + rate * Math.max(0, Math.min(second, to) - from);
    }, 0);
  return (time) => Math.floor(Math.floor(time / DAY) * inDay(DAY) + inDay(time % DAY));
}

export const steady = (perSecond: number): Events => daily([[0, perSecond]]);

/** Nothing outside of `(from, to]`. */
export function during(events: Events, from: Time, to: Time): Events {
  return (time) => events(Math.min(Math.max(time, from), to)) - events(from);
}

export function share(events: Events, part: number): Events {
  return (time) => Math.floor(events(time) * part);
}

export function minus(all: Events, part: Events): Events {
  return (time) => all(time) - part(time);
}
