import { DAY, daily, during, type Events, HOUR, minus, share, steady, type Time } from '../../src/rules/proof/traffic';
import type { Process, Scraping } from './counters';

/** Known events and how they are scraped. The window ends at the end of the simulation. */
export interface AccuracyScenario {
  readonly sentence: string;
  readonly processes: readonly Process[];
  readonly fails?: Scraping['fails'];
}

/** So much is simulated before the window begins. */
export const LEAD = 4 * HOUR;
export const WINDOW = DAY;
export const DURATION: Time = LEAD + WINDOW;

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
  { sentence: 'a fleet that is replaced, process by process', processes: replaced() },
  {
    sentence: 'a scrape gap of ten minutes in quiet time',
    processes: one(steady(50), INCIDENT),
    fails: gap(noon + 4 * HOUR),
  },
  { sentence: 'a constant low rate', processes: one(steady(0.2), share(steady(0.2), 0.01)) },
  {
    sentence: 'a scrape gap of ten minutes in the middle of an incident',
    processes: one(steady(50), INCIDENT),
    fails: gap(noon + 600),
  },
  {
    sentence: 'an incident in which each fifth scrape fails',
    processes: one(steady(50), INCIDENT),
    fails: (time) => time > noon && time <= noon + HALF_HOUR && Math.floor(time / 15) % 5 === 0,
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

/** Events of the window. */
export function truth({ processes }: AccuracyScenario) {
  const within = (events: Events) => events(DURATION) - events(DURATION - WINDOW);
  const total = (select: (process: Process) => Events) =>
    processes.reduce((sum, process) => sum + within(select(process)), 0);
  const bad = total((process) => process.bad);
  return { bad, total: bad + total((process) => process.good) };
}
