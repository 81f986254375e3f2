import { failsFrom, type Incident, INCIDENTS, worldOf } from '../../src/rules/proof/incidents';
import type { Time } from '../../src/rules/proof/traffic';
import { DAY, HOUR, MINUTE } from '../../src/slo/units';
import type { Process } from './counters';

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

interface Course {
  readonly minutes: number;
  /** The length in words, where the sentence of the incident needs it. */
  readonly lasts?: string;
  /** How long it is watched afterwards. */
  readonly after?: Time;
  /** Minutes until scrapes begin to fail, where they do. */
  readonly lostAfter?: number;
  /** How long there was ordinary traffic before. */
  readonly from?: Time;
}

function scenario(
  incident: Incident,
  { minutes, lasts, after = 12 * HOUR, lostAfter = minutes, from = DAY }: Course,
  expected: AlertScenario['expected']
): AlertScenario {
  const to = from + minutes * MINUTE;
  return {
    sentence: [incident.sentence, ...(lasts === undefined ? [] : [lasts])].join(' '),
    processes: [{ instance: 'a', ...worldOf(incident, from, to) }],
    from,
    to,
    duration: to + after,
    fails: failsFrom(incident, from + lostAfter * MINUTE),
    expected,
  };
}

const FAST: AlertScenario['expected'] = {
  'page-1h': { fires: [1, 3], ends: [5, 11] },
  'page-6h': { fires: [5, 11], ends: [30, 41] },
  'ticket-1d': { fires: [15, 30], ends: [120, 150] },
  'ticket-3d': { fires: [15, 30], ends: [360, 390] },
};

/** A budget of 43.2 minutes, known an hour or so later where rules are a day old, and an alert that waits for ten. */
const SPENT: AlertScenario['expected'] = { 'budget-exhausted': { fires: [53, 75] } };

const FROZEN = Object.fromEntries(Object.entries(FAST).map(([tier, { fires }]) => [tier, { fires }]));

export const ALERT_SCENARIOS: readonly AlertScenario[] = [
  scenario(INCIDENTS.outage, { minutes: 20, lasts: 'of 20 minutes' }, FAST),
  // 97 % of the budget of 43.2 minutes.
  scenario(
    INCIDENTS.outage,
    { minutes: 42, lasts: 'of 42 minutes', from: 2 * DAY },
    { ...FAST, 'budget-low': { fires: [50, 70] } }
  ),
  scenario(INCIDENTS.outage, { minutes: 120, lasts: 'of two hours' }, { ...FAST, ...SPENT }),
  scenario(
    INCIDENTS.aFifth,
    { minutes: 60, lasts: 'for an hour' },
    {
      ...FAST,
      'page-1h': { fires: [4, 8], ends: [5, 11] },
      'page-6h': { fires: [10, 25], ends: [30, 41] },
      'ticket-1d': { fires: [15, 50], ends: [120, 150] },
      // 4.3 of 21.6 minutes.
      'ticket-3d': { fires: [36, 50], ends: [360, 390] },
    }
  ),
  scenario(
    INCIDENTS.aLittle,
    { minutes: 600, lasts: 'for ten hours' },
    {
      'page-6h': { fires: [270, 290], ends: [0, 30] },
      'ticket-1d': { fires: [540, 580], ends: [60, 150] },
      // 4.3 of 540 minutes.
      'ticket-3d': { fires: [555, 580], ends: [300, 390] },
    }
  ),
  scenario(INCIDENTS.blip, { minutes: 0.5, lasts: 'of 30 seconds' }, {}),
  scenario(INCIDENTS.oneFailure, { minutes: 3 }, {}),
  scenario(
    INCIDENTS.outageInLittle,
    { minutes: 60 },
    {
      ...FAST,
      ...SPENT,
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
      // In its fifth minute of errors, after 41.
      'ticket-3d': { fires: [56, 70], ends: [350, 390] },
    }
  ),
  scenario(INCIDENTS.gap, { minutes: 60, lostAfter: 20 }, { ...FAST, ...SPENT }),
  scenario(INCIDENTS.silence, { minutes: 20, after: 3 * HOUR }, { ...FROZEN, 'no-data': { fires: [35, 45] } }),
  scenario(
    INCIDENTS.slow,
    { minutes: 2 * 24 * 60, lasts: 'for two days' },
    {
      // 0.1 % of three days in a day and a half.
      'ticket-3d': { fires: [2175, 2200], ends: [120, 300] },
    }
  ),
];
