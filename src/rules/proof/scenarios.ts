import { errorBudgetRatio } from '../../slo/objective';
import type { Slo } from '../../slo/slo';
import { DAY, HOUR, MINUTE } from '../../slo/units';
import { ALERTS } from '../alerts/alertNames';
import type { AlertRule, RuleGroup } from '../rule';
import { type Check, firesAt, holdsOver, silentAt, silentUntil } from './checks';
import { type Deadlines, deadlines } from './deadlines';
import { isSampled, type World } from './imitation';
import { failsFrom, GAP, halfOf, INCIDENTS, worldOf } from './incidents';
import type { Time } from './traffic';

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
const HISTORY: Time = HOUR;

/** Simulated time costs time: alerts that a full outage needs longer for are not run, and named. */
export const LONGEST_OUTAGE: Time = 36 * HOUR;

/** An alert that no scenario asks to fire. */
export interface NotRun {
  readonly tier: string;
  /** So long a full outage would have to last, where that is why: a budget of 1 % of thirty days lasts seven hours, one of 50 % two weeks. */
  readonly fires?: Time;
}

/** What the scenarios of an SLO leave out, whatever the reason: every alert that none of their claims is about. */
export function notRun(slo: Slo, groups: readonly RuleGroup[], cases: readonly Scenario[]): readonly NotRun[] {
  const asked = new Set(cases.flatMap(({ checks }) => checks.map(({ tier }) => tier)));
  const late = new Map(deadlinesOf(slo, groups).map(({ tier, fires }) => [tier, fires]));
  return alertsOf(groups)
    .map(({ labels }) => labels['tier'] ?? '')
    .filter((tier) => !asked.has(tier))
    .map((tier) => {
      const fires = late.get(tier);
      return { tier, ...(fires !== undefined && { fires }) };
    });
}

/** The scenarios that every SLO has to pass, with its own tiers, windows and target; none where it has no alerts. */
export function scenarios(slo: Slo, groups: readonly RuleGroup[]): readonly Scenario[] {
  const alerts = alertsOf(groups);
  if (alerts.length === 0) {
    return [];
  }
  const due = deadlinesOf(slo, groups).filter(({ fires }) => fires <= LONGEST_OUTAGE);
  return [
    ...(due.length > 0 ? [outage(slo, due)] : []),
    ...(due.length > 0 && goesSilent(slo) ? [silence(slo, due, alerts)] : []),
    ...(isSampled(slo) ? [] : [halfTheBudget(slo)]),
    ...(beginsBadly(slo) ? [] : [oneFailure(slo)]),
  ];
}

function alertsOf(groups: readonly RuleGroup[]): readonly AlertRule[] {
  return groups.flatMap(({ rules }) => rules).filter((rule) => 'alert' in rule);
}

function deadlinesOf(slo: Slo, groups: readonly RuleGroup[]): readonly Deadlines[] {
  return alertsOf(groups).flatMap((alert) => deadlines(slo, alert, HISTORY) ?? []);
}

/** All fail until every tier has fired, half of that with a scrape gap inside, and then nothing fails any more. */
function outage(slo: Slo, due: readonly Deadlines[]): Scenario {
  const gap = HISTORY + latest(due);
  const end = gap + (goesSilent(slo) ? 2 * GAP : 0);
  const ends = Math.max(0, ...due.map((one) => one.ends ?? 0));
  const incident = goesSilent(slo) ? INCIDENTS.gap : INCIDENTS.outage;
  return {
    name: 'outage',
    sentence: incident.sentence,
    world: worldOf(incident, HISTORY, end),
    duration: end + ends + MINUTE,
    fails: failsFrom(incident, gap),
    checks: due.flatMap((one) => outageChecks(slo, one, end)),
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
  const noData = alerts.find(({ alert }) => alert === ALERTS.noData);
  return {
    name: 'silence',
    sentence: INCIDENTS.silence.sentence,
    world: worldOf(INCIDENTS.silence, HISTORY, duration),
    duration,
    fails: failsFrom(INCIDENTS.silence, gone),
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

/** Errors at an even rate that leave half of the budget: nobody has to look. A day, so that long windows hold enough of it. */
function halfTheBudget(slo: Slo): Scenario {
  const incident = halfOf(errorBudgetRatio(slo.objective));
  const duration = DAY;
  return {
    name: 'half the budget',
    sentence: incident.sentence,
    world: worldOf(incident, 0, duration),
    duration,
    fails: failsFrom(incident, duration),
    checks: [silentUntil(slo, duration)],
  };
}

/** One request of few, or one sample of a probe. */
function oneFailure(slo: Slo): Scenario {
  const incident = INCIDENTS.oneFailure;
  const duration = HISTORY + 2 * HOUR;
  return {
    name: 'one failure',
    sentence: incident.sentence,
    world: worldOf(incident, HISTORY, HISTORY + 1 / incident.perSecond),
    duration,
    fails: failsFrom(incident, duration),
    checks: [silentUntil(slo, duration)],
  };
}

/** Where slices without data are bad, the first one is: it is a failure before the one. */
function beginsBadly({ objective: { budgeting } }: Slo): boolean {
  return budgeting.method === 'time-slices' && budgeting.noData === 'bad';
}

/** Whether nothing scraped means nothing known; where slices without data count, it means good or bad ones. */
function goesSilent({ objective: { budgeting } }: Slo): boolean {
  return budgeting.method !== 'time-slices' || budgeting.noData === 'ignore';
}

function latest(due: readonly Deadlines[]): Time {
  return Math.max(...due.map(({ fires }) => fires));
}

function minutes(time: Time): string {
  return `${Math.round(time / MINUTE)} min`;
}
