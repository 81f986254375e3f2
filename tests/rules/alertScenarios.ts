import { failsFrom, type Incident, INCIDENTS, worldOf } from '../../src/rules/proof/incidents';
import { DAY, HOUR, type Time } from '../../src/rules/proof/traffic';
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

interface Course {
  readonly minutes: number;
  /** The length in words, where the sentence of the incident needs it. */
  readonly lasts?: string;
  /** How long it is watched afterwards. */
  readonly after?: Time;
  /** Minutes until scrapes begin to fail, where they do. */
  readonly lostAfter?: number;
}

function scenario(
  incident: Incident,
  { minutes, lasts, after = 12 * HOUR, lostAfter = minutes }: Course,
  expected: AlertScenario['expected']
): AlertScenario {
  const to = START + minutes * MINUTE;
  return {
    sentence: [incident.sentence, ...(lasts === undefined ? [] : [lasts])].join(' '),
    processes: [{ instance: 'a', ...worldOf(incident, START, to) }],
    from: START,
    to,
    duration: to + after,
    fails: failsFrom(incident, START + lostAfter * MINUTE),
    expected,
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
  scenario(INCIDENTS.outage, { minutes: 20, lasts: 'of 20 minutes' }, FAST),
  scenario(
    INCIDENTS.aFifth,
    { minutes: 60, lasts: 'for an hour' },
    {
      ...FAST,
      'page-1h': { fires: [4, 8], ends: [5, 11] },
      'page-6h': { fires: [10, 25], ends: [30, 41] },
      'ticket-1d': { fires: [15, 50], ends: [120, 150] },
    }
  ),
  scenario(
    INCIDENTS.aLittle,
    { minutes: 600, lasts: 'for ten hours' },
    {
      'page-6h': { fires: [270, 290], ends: [0, 30] },
      'ticket-1d': { fires: [540, 580], ends: [60, 150] },
      'ticket-3d': { fires: [180, 240], ends: [300, 390] },
      'budget-low': { fires: [180, 210], ends: [-400, -360] },
      'budget-exhausted': { fires: [190, 230] },
    }
  ),
  scenario(INCIDENTS.blip, { minutes: 0.5, lasts: 'of 30 seconds' }, {}),
  scenario(INCIDENTS.oneFailure, { minutes: 3 }, {}),
  scenario(
    INCIDENTS.outageInLittle,
    { minutes: 60 },
    {
      ...FAST,
      'page-1h': { fires: [3, 8], ends: [5, 11] },
      'page-6h': { fires: [10, 21], ends: [30, 41] },
      'ticket-1d': { fires: [20, 40], ends: [120, 150] },
      'ticket-3d': { fires: [20, 40], ends: [360, 390] },
    }
  ),
  scenario(
    INCIDENTS.flapping,
    { minutes: 120 },
    {
      'page-1h': { fires: [1, 3], ends: [-9, 5] },
      'page-6h': { fires: [20, 31], ends: [15, 35] },
      'ticket-1d': { fires: [50, 70], ends: [110, 150] },
      'ticket-3d': { fires: [30, 50], ends: [350, 390] },
      'budget-exhausted': { fires: [15, 40] },
    }
  ),
  scenario(INCIDENTS.gap, { minutes: 60, lostAfter: 20 }, FAST),
  scenario(INCIDENTS.silence, { minutes: 20, after: 3 * HOUR }, { ...FROZEN, 'no-data': { fires: [35, 45] } }),
  scenario(
    INCIDENTS.slow,
    { minutes: 2 * 24 * 60, lasts: 'for two days' },
    {
      'ticket-3d': { fires: [1440, 1480], ends: [120, 300] },
      'budget-low': { fires: [1150, 1250], ends: [-1500, -1380] },
      'budget-exhausted': { fires: [1440, 1480] },
    }
  ),
];
