import { HOUR, MINUTE } from '../../slo/units';
import type { World } from './imitation';
import { during, type Events, minus, share, steady, type Time } from './traffic';

/** What happens to a service while something is wrong, and what is lost of it. */
export interface Incident {
  readonly sentence: string;
  /** Requests, before and after as well. */
  readonly perSecond: number;
  /** Of the requests, how many fail while it lasts. */
  readonly part: number;
  /** Only the first minute of every ten is bad; all of it otherwise. */
  readonly isFlapping?: boolean;
  /** Whether scrapes fail for ten minutes inside, or all of them afterwards. */
  readonly lost?: 'gap' | 'end';
}

const ORDINARY = 10;
/** Twenty an hour. */
const LITTLE = 20 / HOUR;

/** The one table of incidents: what the tests of alerts, `headroom test` and docs/alert-quality.md run. */
export const INCIDENTS = {
  outage: { sentence: 'a full outage', perSecond: ORDINARY, part: 1 },
  aFifth: { sentence: 'every fifth request fails', perSecond: ORDINARY, part: 0.2 },
  blip: { sentence: 'a blip', perSecond: ORDINARY, part: 1 },
  aLittle: { sentence: '0.8 % fail', perSecond: ORDINARY, part: 0.008 },
  slow: { sentence: '0.2 % fail', perSecond: ORDINARY, part: 0.002 },
  oneFailure: { sentence: 'one failure where 20 requests an hour arrive', perSecond: LITTLE, part: 1 },
  outageInLittle: { sentence: 'an outage where 20 requests an hour arrive', perSecond: LITTLE, part: 1 },
  flapping: { sentence: 'errors for one minute of every ten', perSecond: ORDINARY, part: 1, isFlapping: true },
  gap: {
    sentence: 'a scrape gap of ten minutes in the middle of an outage',
    perSecond: ORDINARY,
    part: 1,
    lost: 'gap',
  },
  silence: {
    sentence: 'an outage after which nothing is scraped any more',
    perSecond: ORDINARY,
    part: 1,
    lost: 'end',
  },
} satisfies Readonly<Record<string, Incident>>;

/** Errors at an even rate that leave half of a budget: nobody has to look. */
export function halfOf(budget: number): Incident {
  const perSecond = Math.max(ORDINARY, 0.001 / budget);
  return { sentence: 'as many errors as leave half of the budget', perSecond, part: budget / 2 };
}

export function worldOf({ perSecond, part, isFlapping = false }: Incident, from: Time, to: Time): World {
  const all = steady(perSecond);
  const failing = share(during(all, from, to), part);
  const bad = isFlapping ? flapping(failing, from, to) : failing;
  return { good: minus(all, bad), bad };
}

/** How long scrapes fail where there is a gap. */
export const GAP: Time = 10 * MINUTE;

/** Whether the scrape at a time fails, where scrapes begin to fail after `begin`. */
export function failsFrom({ lost }: Incident, begin: Time): (time: Time) => boolean {
  const end = lost === undefined ? begin : { gap: begin + GAP, end: Infinity }[lost];
  return (time) => time > begin && time <= end;
}

/** Only the first minute of every ten. */
function flapping(bad: Events, from: Time, to: Time): Events {
  const cycle = 10 * MINUTE;
  return (time) => {
    const elapsed = Math.min(Math.max(time - from, 0), to - from);
    const whole = Math.floor(elapsed / cycle);
    return bad(from + whole * MINUTE + Math.min(elapsed - whole * cycle, MINUTE));
  };
}
