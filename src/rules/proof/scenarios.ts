import { errorBudgetRatio } from '../../slo/objective';
import type { Slo } from '../../slo/slo';
import { MINUTE } from '../../slo/units';
import type { AlertRule, RuleGroup } from '../rule';
import { type Check, firesAt, holdsOver, silentAt, silentUntil } from './checks';
import { type Deadlines, deadlines } from './deadlines';
import { isSampled, type World } from './imitation';
import { during, HOUR, minus, share, steady, type Time } from './traffic';

/** What happens to a service, how it is scraped, and what its alerts have to do meanwhile. */
export interface Scenario {
  /** Stands before its claims. */
  readonly name: string;
  readonly sentence: string;
  readonly world: World;
  readonly duration: Time;
  readonly fails: (time: Time) => boolean;
  readonly checks: readonly Check[];
}

/** Ordinary traffic before anything happens. */
const HISTORY: Time = 3 * HOUR;
const GAP: Time = 10 * MINUTE;
const PER_SECOND = 10;

/** The scenarios that every SLO has to pass, with its own tiers, windows and target. */
export function scenarios(slo: Slo, groups: readonly RuleGroup[]): readonly Scenario[] {
  const alerts = groups.flatMap(({ rules }) => rules).filter((rule) => 'alert' in rule);
  const due = alerts.flatMap((alert) => deadlines(slo, alert, HISTORY) ?? []);
  return [
    ...(due.length > 0 ? [outage(slo, due)] : []),
    ...(due.length > 0 && goesSilent(slo) ? [silence(slo, due, alerts)] : []),
    ...(isSampled(slo) ? [] : [halfTheBudget(slo)]),
    ...(beginsBadly(slo) ? [] : [oneFailure(slo)]),
  ];
}

const never = () => false;

/** All fail until every tier has fired, half of that with a scrape gap inside, and then nothing fails any more. */
function outage(slo: Slo, due: readonly Deadlines[]): Scenario {
  const gap = HISTORY + latest(due);
  const end = gap + (goesSilent(slo) ? 2 * GAP : 0);
  const ends = Math.max(0, ...due.map((one) => one.ends ?? 0));
  const checks = due.flatMap((one) => outageChecks(slo, one, end));
  return {
    name: 'outage',
    sentence: 'everything fails, a scrape gap of ten minutes in the middle, then all is well',
    world: failing(PER_SECOND, HISTORY, end),
    duration: end + ends + MINUTE,
    fails: goesSilent(slo) ? within(gap, gap + GAP) : never,
    checks,
  };
}

function outageChecks(slo: Slo, { tier, notBefore, fires, ends }: Deadlines, end: Time): readonly Check[] {
  const fired = HISTORY + fires;
  const early = Math.floor(notBefore / MINUTE) * MINUTE;
  return [
    silentAt(slo, tier, HISTORY, 'is silent before'),
    ...(early > MINUTE ? [silentAt(slo, tier, HISTORY + early, `is silent ${minutes(early)} after it began`)] : []),
    firesAt(slo, tier, fired, `fires within ${minutes(fires)}`),
    ...(end > fired ? [holdsOver(slo, tier, fired, end, 'fires without a gap until the end')] : []),
    ...(ends === undefined ? [] : [silentAt(slo, tier, end + ends, `ends within ${minutes(ends)}`)]),
  ];
}

/** All fail, and then nothing is scraped any more. */
function silence(slo: Slo, due: readonly Deadlines[], alerts: readonly AlertRule[]): Scenario {
  const gone = HISTORY + latest(due);
  const duration = gone + HOUR;
  const noData = alerts.find(({ alert }) => alert === 'SloNoData');
  return {
    name: 'silence',
    sentence: 'everything fails, and then nothing is scraped any more',
    world: failing(PER_SECOND, HISTORY, duration),
    duration,
    fails: (time) => time > gone,
    checks: [
      ...due
        .filter(({ ends }) => ends !== undefined)
        .map(({ tier, fires }) =>
          holdsOver(slo, tier, HISTORY + fires, duration, 'keeps firing, for nothing is known')
        ),
      ...(noData ? [firesAt(slo, noData.labels['tier'] ?? '', duration, 'fires within 1 h')] : []),
    ],
  };
}

/** Errors at an even rate that leave half of the budget: nobody has to look. */
function halfTheBudget(slo: Slo): Scenario {
  const budget = errorBudgetRatio(slo.objective);
  const all = steady(Math.max(PER_SECOND, 0.001 / budget));
  const bad = share(all, budget / 2);
  const duration = 2 * HISTORY;
  return {
    name: 'half the budget',
    sentence: 'as many errors as leave half of the budget',
    world: { good: minus(all, bad), bad },
    duration,
    fails: never,
    checks: [silentUntil(slo, duration)],
  };
}

/** 20 requests an hour, and one of them fails; or one sample of a probe. */
function oneFailure(slo: Slo): Scenario {
  const cycle = 3 * MINUTE;
  const duration = HISTORY + 2 * HOUR;
  return {
    name: 'one failure',
    sentence: 'one failure where 20 requests an hour arrive',
    world: failing(1 / cycle, HISTORY, HISTORY + cycle),
    duration,
    fails: never,
    checks: [silentUntil(slo, duration)],
  };
}

function failing(perSecond: number, from: Time, to: Time): World {
  const all = steady(perSecond);
  const bad = during(all, from, to);
  return { good: minus(all, bad), bad };
}

/** Where slices without data are bad, the first one is: it is a failure before the one. */
function beginsBadly({ objective: { budgeting } }: Slo): boolean {
  return budgeting.method === 'time-slices' && budgeting.noData === 'bad';
}

/** Whether nothing scraped means nothing known; where slices without data count, it means good or bad ones. */
function goesSilent({ objective: { budgeting } }: Slo): boolean {
  return budgeting.method !== 'time-slices' || budgeting.noData === 'ignore';
}

function within(from: Time, to: Time): Scenario['fails'] {
  return (time) => time > from && time <= to;
}

function latest(due: readonly Deadlines[]): Time {
  return Math.max(...due.map(({ fires }) => fires));
}

function minutes(time: Time): string {
  return `${Math.round(time / MINUTE)} min`;
}
