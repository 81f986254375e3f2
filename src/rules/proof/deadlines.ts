import { recordedFor } from '../../queries/recorded/recordedTerms';
import { TEN_MINUTES } from '../../queries/recorded/tenMinutes';
import { LEAST_BAD_EVENTS } from '../../slo/minBadEvents';
import { errorBudgetRatio, windowLength } from '../../slo/objective';
import type { Slo } from '../../slo/slo';
import { DAY, MINUTE, roundNoise, seconds } from '../../slo/units';
import type { AlertRule } from '../rule';
import { LOOKS } from '../alerts/recordedShare';
import { isSampled } from './imitation';
import type { Time } from './traffic';

/** When an alert has to act, in seconds after everything began to fail (`fires`) and after it was well again (`ends`). */
export interface Deadlines {
  readonly tier: string;
  /** Before this the budget cannot have been burnt so far. */
  readonly notBefore: Time;
  readonly fires: Time;
  /** Absent: the window of the SLO is not over so soon. */
  readonly ends?: Time;
}

/** A sample waits for its scrape, is read half a minute late, and its minute is counted by the next evaluation. */
const READING = 3 * MINUTE;

/** What sums of ten minutes do not hold yet: they are read a minute late. */
const LATE_SUMS = TEN_MINUTES + MINUTE;

/** `rate` over five minutes spreads what happens over as many. */
const SPREAD = 6 * MINUTE;

/**
 * A full outage after `history` of traffic at an even rate: the long window reaches its threshold `p` after `p × long`,
 * and a little later where rules are younger than it (slo-maths, "When it alerts"). Undefined for alerts about
 * something else.
 */
export function deadlines(slo: Slo, alert: AlertRule, history: Time): Deadlines | undefined {
  const windows = windowsOf(slo, alert);
  if (!windows) {
    return undefined;
  }
  const { threshold, long, short, unseen } = windows;
  const delay = READING + (slo.sli.kind === 'custom' ? SPREAD : 0);
  const late = (window: Time) => delay + (stepOf(window) > MINUTE ? LATE_SUMS : 0);
  const enough = isSampled(slo) ? LEAST_BAD_EVENTS.most * sampleEvery(slo) : 0;
  return {
    tier: alert.labels['tier'] ?? '',
    notBefore: threshold * (long - LATE_SUMS) + alert.for - MINUTE,
    fires: wholeMinutes(Math.max(reaches(threshold * long, history, unseen), enough) + late(long) + alert.for),
    ...(short !== undefined && { ends: wholeMinutes(short + late(short) + (alert.keepFiringFor ?? 0)) }),
  };
}

/** How often the events of a window are recorded. */
const stepOf = (window: Time) => recordedFor('total', seconds(window)).step;

interface Windows {
  readonly threshold: number;
  readonly long: Time;
  readonly short?: Time;
  /** So much less of young rules than there is counts as recorded, at most. */
  readonly unseen: Time;
}

function windowsOf(slo: Slo, { burnRate, labels }: AlertRule): Windows | undefined {
  const budget = errorBudgetRatio(slo.objective);
  if (burnRate) {
    const { longWindow: long, shortWindow: short, factor } = burnRate;
    return { threshold: roundNoise(factor * budget), long, short, unseen: 2 * stepOf(long) };
  }
  // When the budget of a calendar period is gone depends on the day; tests/rules/calendar.test.ts has one.
  const isExhausted = labels['tier'] === 'budget-exhausted' && slo.objective.window.kind === 'rolling';
  const length = Math.max(DAY, windowLength(slo.objective.window));
  return isExhausted ? { threshold: budget, long: length, unseen: length / LOOKS } : undefined;
}

/**
 * When so much time has been bad, where rules take the `unseen` for good: of what is recorded, `t / (history + t)` is bad,
 * and it counts as `history + t − unseen` of the window. The root of `t × (history + t − unseen) = bad × (history + t)`.
 */
function reaches(bad: Time, history: Time, unseen: Time): Time {
  const half = (bad + unseen - history) / 2;
  return half + Math.sqrt(half * half + bad * history);
}

function sampleEvery({ objective: { budgeting } }: Slo): Time {
  return Math.max(MINUTE, budgeting.method === 'time-slices' ? budgeting.length : MINUTE);
}

function wholeMinutes(time: Time): Time {
  return Math.ceil(roundNoise(time / MINUTE)) * MINUTE;
}
