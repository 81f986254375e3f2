import { daily, during, type Events, minus, share, steady, type Time } from '../../src/rules/proof/traffic';
import { HOUR } from '../../src/slo/units';
import { type Process, scrapeProbes, type Scraping } from './counters';

/** Known events and how they are scraped. The window ends at the end of the simulation. */
export interface AccuracyScenario {
  readonly sentence: string;
  readonly processes: readonly Process[];
  readonly fails?: Scraping['fails'];
  /** Where it is no other for probes than for requests, there are probes, too. */
  readonly isProbed?: true;
}

/** So much is simulated before the window begins. */
const LEAD = 4 * HOUR;

/** How long a simulation lasts that ends with the window. */
export const durationOf = (window: Time): Time => LEAD + window;

const DAY_AND_NIGHT = daily([
  [0, 10],
  [8, 90],
  [20, 10],
]);

function one(all: Events, bad: Events, options: Partial<Process> = {}): readonly Process[] {
  return [{ instance: 'a', good: minus(all, bad), bad, ...options }];
}

function incident(all: Events, from: Time, length: Time, part: number): Events {
  return share(during(all, from, from + length), part);
}

const noon = LEAD + 8 * HOUR;
const night = LEAD + 20.5 * HOUR;
const HALF_HOUR = HOUR / 2;
const FLEET = 10;

/** Ten processes share the traffic; each restarts once, one after the other, half a minute past a scrape. */
function restarting(): readonly Process[] {
  return fleet((i) => ({ restarts: [LEAD + 14 * HOUR + i * 95] }));
}

/** Ten processes, each followed by another that takes over its share. */
function replaced(): readonly Process[] {
  const handOver = (i: number) => LEAD + 14 * HOUR + i * 95;
  return [...fleet((i) => ({ until: handOver(i) })), ...fleet((i) => ({ instance: `next-${i}`, from: handOver(i) }))];
}

function fleet(options: (i: number) => Partial<Process>): readonly Process[] {
  const all = steady(5);
  return Array.from({ length: FLEET }, (_, i) => {
    const { from = -Infinity, until = Infinity } = options(i);
    const lives: Events = (time) => all(Math.min(time, until)) - all(Math.max(0, Math.min(from, time)));
    const bad = incident(lives, noon, HALF_HOUR, 0.2);
    return { instance: `pod-${i}`, good: minus(lives, bad), bad, ...options(i) };
  });
}

const INCIDENT = incident(steady(50), noon, HALF_HOUR, 0.2);

export const ACCURACY_SCENARIOS: readonly AccuracyScenario[] = [
  {
    sentence: 'day and night 9:1, an incident at the peak',
    processes: one(DAY_AND_NIGHT, incident(DAY_AND_NIGHT, noon, HALF_HOUR, 0.2)),
  },
  {
    sentence: 'day and night 9:1, an incident at the trough',
    processes: one(DAY_AND_NIGHT, incident(DAY_AND_NIGHT, night, HALF_HOUR, 0.2)),
  },
  { sentence: '50 a second by day, 0.05 by night, an outage at night', processes: lowNight() },
  { sentence: '20 minutes without traffic', processes: quiet() },
  {
    sentence: 'the error series appears with the first error',
    processes: one(steady(50), INCIDENT, { errorsExist: 'with-the-first' }),
  },
  { sentence: 'a fleet that restarts, process by process', processes: restarting() },
  { sentence: 'a fleet that is replaced, process by process', processes: replaced(), isProbed: true },
  {
    sentence: 'a scrape gap of ten minutes in quiet time',
    processes: one(steady(50), INCIDENT),
    fails: gap(noon + 4 * HOUR),
    isProbed: true,
  },
  { sentence: 'a constant low rate', processes: one(steady(0.2), share(steady(0.2), 0.01)) },
  {
    sentence: 'a scrape gap of ten minutes in the middle of an incident',
    processes: one(steady(50), INCIDENT),
    fails: gap(noon + 600),
    isProbed: true,
  },
  {
    sentence: 'an incident in which each fifth scrape fails',
    processes: one(steady(50), INCIDENT),
    fails: (time) => time > noon && time <= noon + HALF_HOUR && Math.floor(time / 15) % 5 === 0,
    isProbed: true,
  },
];

function lowNight(): readonly Process[] {
  const all = daily([
    [0, 0.05],
    [6, 50],
    [22, 0.05],
  ]);
  return one(all, during(all, LEAD + 19 * HOUR, LEAD + 20 * HOUR));
}

function quiet(): readonly Process[] {
  const pause = noon + 5 * HOUR;
  const all: Events = (time) => steady(50)(time) - during(steady(50), pause, pause + 1200)(time);
  return one(all, INCIDENT);
}

function gap(from: Time): NonNullable<Scraping['fails']> {
  return (time) => time > from && time <= from + 600;
}

export interface Counted {
  readonly bad: number;
  readonly total: number;
}

/** Events of the window, of a day at least. */
export function truth({ processes }: AccuracyScenario, window: Time): Counted {
  const within = (events: Events) => events(durationOf(window)) - events(LEAD);
  const total = (select: (process: Process) => Events) =>
    processes.reduce((sum, process) => sum + within(select(process)), 0);
  const bad = total((process) => process.bad);
  return { bad, total: bad + total((process) => process.good) };
}

/** Probes that were scraped in the window: what was not is no event. */
export function probed({ processes, fails }: AccuracyScenario, window: Time, interval: number): Counted {
  const probes = scrapeProbes(processes, { interval, duration: durationOf(window), ...(fails && { fails }) });
  const values = probes.flatMap((one) => one.values.filter((_, i) => i * interval > LEAD));
  return {
    bad: values.filter((value) => value === 0).length,
    total: values.filter((value) => value !== undefined).length,
  };
}

/** A thousandth of the ratio, or one event, whichever is more. */
export function allowedError({ bad, total }: Counted): number {
  return Math.max(0.001 * (bad / total), 1 / total);
}
