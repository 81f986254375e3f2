import { DAY, during, type Events, HOUR, minus, share, steady, type Time } from '../../src/rules/proof/traffic';
import type { Process } from './counters';

export const MINUTE = 60;

/** What a tier has to do, in minutes after the incident begins (`fires`) and after it ends (`ends`). */
export interface Expectation {
  readonly fires: readonly [earliest: number, latest: number];
  /** Absent: it still fires at the end of the simulation. */
  readonly ends?: readonly [earliest: number, latest: number];
}

/** An incident, how it is scraped, and every tier that fires; all others stay silent. */
export interface AlertScenario {
  readonly sentence: string;
  readonly processes: readonly Process[];
  readonly from: Time;
  readonly to: Time;
  readonly duration: Time;
  readonly fails?: (time: Time) => boolean;
  readonly expected: Readonly<Record<string, Expectation>>;
}

/** A day of ordinary traffic before. */
const START = DAY;

interface Incident {
  readonly perSecond: number;
  readonly minutes: number;
  readonly part: number;
  readonly after?: number;
  readonly shape?: (bad: Events) => Events;
}

function incident(
  sentence: string,
  { perSecond, minutes, part, after = 12 * HOUR, shape = (bad) => bad }: Incident,
  expected: AlertScenario['expected'],
  fails?: AlertScenario['fails']
): AlertScenario {
  const all = steady(perSecond);
  const to = START + minutes * MINUTE;
  const bad = shape(share(during(all, START, to), part));
  const processes: readonly Process[] = [{ instance: 'a', good: minus(all, bad), bad }];
  return { sentence, processes, from: START, to, duration: to + after, expected, ...(fails && { fails }) };
}

/** Only the first minute of every ten, while the incident lasts. */
function flapping(length: Time): (all: Events) => Events {
  const cycle = 10 * MINUTE;
  return (all) => (time) => {
    const elapsed = Math.min(Math.max(time - START, 0), length);
    const whole = Math.floor(elapsed / cycle);
    return all(START + whole * MINUTE + Math.min(elapsed - whole * cycle, MINUTE));
  };
}

const FAST: AlertScenario['expected'] = {
  'page-1h': { fires: [1, 3], ends: [5, 11] },
  'page-6h': { fires: [5, 11], ends: [30, 41] },
  'ticket-1d': { fires: [15, 30], ends: [120, 150] },
  'ticket-3d': { fires: [15, 30], ends: [360, 390] },
  'budget-exhausted': { fires: [15, 30] },
};

const FROZEN = Object.fromEntries(Object.entries(FAST).map(([tier, { fires }]) => [tier, { fires }]));

export const ALERT_SCENARIOS: readonly AlertScenario[] = [
  incident('a full outage of 20 minutes', { perSecond: 10, minutes: 20, part: 1 }, FAST),
  incident(
    'every fifth request fails for an hour',
    { perSecond: 10, minutes: 60, part: 0.2 },
    {
      ...FAST,
      'page-1h': { fires: [4, 8], ends: [5, 11] },
      'page-6h': { fires: [10, 25], ends: [30, 41] },
      'ticket-1d': { fires: [15, 50], ends: [120, 150] },
    }
  ),
  incident(
    '0.8 % fail for ten hours',
    { perSecond: 10, minutes: 600, part: 0.008 },
    {
      'page-6h': { fires: [270, 290], ends: [0, 30] },
      'ticket-1d': { fires: [540, 580], ends: [60, 150] },
      'ticket-3d': { fires: [180, 240], ends: [300, 390] },
      'budget-low': { fires: [180, 210], ends: [-400, -360] },
      'budget-exhausted': { fires: [190, 230] },
    }
  ),
  incident('a blip of 30 seconds', { perSecond: 10, minutes: 0.5, part: 1 }, {}),
  incident('one failure where 20 requests an hour arrive', { perSecond: 20 / HOUR, minutes: 3, part: 1 }, {}),
  incident(
    'an outage where 20 requests an hour arrive',
    { perSecond: 20 / HOUR, minutes: 60, part: 1 },
    {
      ...FAST,
      'page-1h': { fires: [3, 8], ends: [5, 11] },
      'page-6h': { fires: [10, 21], ends: [30, 41] },
      'ticket-1d': { fires: [20, 40], ends: [120, 150] },
      'ticket-3d': { fires: [20, 40], ends: [360, 390] },
    }
  ),
  incident(
    'errors for one minute of every ten',
    { perSecond: 10, minutes: 120, part: 1, shape: flapping(120 * MINUTE) },
    {
      'page-1h': { fires: [1, 3], ends: [-9, 5] },
      'page-6h': { fires: [20, 31], ends: [15, 35] },
      'ticket-1d': { fires: [50, 70], ends: [110, 150] },
      'ticket-3d': { fires: [30, 50], ends: [350, 390] },
      'budget-exhausted': { fires: [15, 40] },
    }
  ),
  incident(
    'a scrape gap of ten minutes in the middle of an outage',
    { perSecond: 10, minutes: 60, part: 1 },
    FAST,
    (time) => time > START + 20 * MINUTE && time <= START + 30 * MINUTE
  ),
  incident(
    'an outage after which nothing is scraped any more',
    { perSecond: 10, minutes: 20, part: 1, after: 3 * HOUR },
    { ...FROZEN, 'no-data': { fires: [35, 45] } },
    (time) => time > START + 20 * MINUTE
  ),
  incident(
    '0.2 % fail for two days',
    { perSecond: 10, minutes: 2 * 24 * 60, part: 0.002 },
    {
      'ticket-3d': { fires: [1440, 1480], ends: [120, 300] },
      'budget-low': { fires: [1150, 1250], ends: [-1500, -1380] },
      'budget-exhausted': { fires: [1440, 1480] },
    }
  ),
];
