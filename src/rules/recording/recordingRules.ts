import type { Expr } from '../../promql/ast';
import { aggregate, binary, call, number, range, sum } from '../../promql/build';
import { delay } from '../../promql/delay';
import { shareOfAll } from '../../queries/countedShare';
import type { BaseEvents } from '../../queries/base/baseEvents';
import { definitionOf } from '../../queries/recorded/definition';
import { RECORDED } from '../../queries/recorded/names';
import { TEN_MINUTES } from '../../queries/recorded/tenMinutes';
import { LABELS } from '../../slo/reservedLabels';
import { recorded, recordedEvents } from '../../queries/recorded/recordedTerms';
import { largestExcess } from '../../slo/events';
import { errorBudgetRatio, windowLength } from '../../slo/objective';
import type { Slo } from '../../slo/slo';
import { MINUTE, roundNoise, type Seconds, seconds } from '../../slo/units';
import { sloLabels } from '../labels';
import { type CalendarPeriod, currentOf, inPeriod, ofPeriod, whileYoung } from '../calendar/calendarPeriod';
import { withoutExcluded, zeroOfEach, zeroWhile } from '../exclusions/withoutExcluded';
import type { RecordingRule } from '../rule';
import type { Times } from '../timesOf';
import { ofBudget, ofBudgetAndPeriod } from './readRecorded';

/** Events of each minute, and their sums of ten minutes; one group, evaluated every minute. */
export function eventRules(slo: Slo, base: BaseEvents, { period, excluded }: Times): readonly RecordingRule[] {
  const labels = sloLabels(slo);
  const rule = (record: string, expr: Expr): RecordingRule => ({ record, expr, labels });
  const counted = (name: string, expr: Expr) => withoutExcluded(expr, excluded, { slo, name, by: base.by });
  return [
    ...(period ? [rule(RECORDED.elapsed, period.elapsed)] : []),
    ...(base.form === 'by-outcome' ? [rule(RECORDED.events, counted(RECORDED.events, base.events))] : []),
    rule(
      RECORDED.total,
      inPeriod(base.form === 'apart' ? counted(RECORDED.total, base.totalEvents) : allOutcomes(slo, base), period)
    ),
    rule(RECORDED.bad, inPeriod(badEvents(slo, base, excluded), period)),
    rule(RECORDED.totalOfTenMinutes, tenMinutes(slo, 'total')),
    rule(RECORDED.badOfTenMinutes, tenMinutes(slo, 'bad')),
    {
      record: RECORDED.definition,
      expr: sumWasRecorded(slo, period),
      labels: { ...labels, [LABELS.definition]: definitionOf(slo) },
    },
  ];
}

/** Events of the SLO's window: one group, evaluated every ten minutes, for a window holds thousands of samples. */
export function windowRules(slo: Slo, period?: CalendarPeriod): readonly RecordingRule[] {
  const labels = sloLabels(slo);
  const length = period?.range ?? windowLength(slo.objective.window);
  const events = (outcome: 'bad' | 'total') => {
    const all = ofBudgetAndPeriod(recordedEvents(outcome, slo.id, length), slo);
    return period ? currentOf(all, period) : all;
  };
  return [
    { record: RECORDED.totalOfWindow, expr: events('total'), labels },
    { record: RECORDED.badOfWindow, expr: events('bad'), labels },
  ];
}

/** Events of the window at any instant. Of a period that has just begun, those of its minutes. */
export function windowEvents(outcome: 'bad' | 'total', slo: Slo, period?: CalendarPeriod): Expr {
  const name = outcome === 'bad' ? RECORDED.badOfWindow : RECORDED.totalOfWindow;
  const last = call('last_over_time', range(recorded(name, slo.id), bridgeOf(windowInterval(period))));
  if (period === undefined) {
    return ofBudget(last, slo);
  }
  // Until the window is read for the first time: its interval, and that of the sums it is made from. Later, where its
  // rule fails, the last minutes are not the window.
  const untilRead = seconds(period.interval + 15 * MINUTE);
  const first = whileYoung(ofBudgetAndPeriod(recordedEvents(outcome, slo.id, untilRead), slo), untilRead, period);
  return ofPeriod(binary(ofBudgetAndPeriod(last, slo), 'or', first), period);
}

/** How often the events of a window are read; of a calendar period, as its length bears. */
export function windowInterval(period?: CalendarPeriod): Seconds {
  return period?.interval ?? TEN_MINUTES;
}

/**
 * A little longer than two intervals of `windowRules`, so that one of its samples is always in: where an engine is away for
 * one, a budget that is spent is not full again.
 */
function bridgeOf(interval: Seconds): Seconds {
  return seconds(2 * interval + MINUTE);
}

/** The error ratio of the window at any instant: an instant read does not see what is recorded every ten minutes. */
export function errorRatioRule(slo: Slo, { counted }: BaseEvents, period?: CalendarPeriod): RecordingRule {
  const ratio = shareOfAll(windowEvents('bad', slo, period), windowEvents('total', slo, period));
  return {
    record: RECORDED.errorRatioOfWindow,
    expr: counted === 'bad' ? ratio : believable(ratio, slo),
    labels: sloLabels(slo),
  };
}

/** Cut to 0 where good events exceed the total a little, none where they do by more than pages believe (`checkWindow`). */
function believable(ratio: Expr, { objective }: Slo): Expr {
  const least = number(roundNoise(-largestExcess(errorBudgetRatio(objective))));
  return call('clamp_min', binary(ratio, '>=', least), number(0));
}

function allOutcomes(slo: Slo, { by }: BaseEvents): Expr {
  return sum(recorded(RECORDED.events, slo.id), { by });
}

/**
 * Zero-safe: no series of errors yet is 0 bad events. None in what is left out, for its total is 0. Below zero where good
 * events are seen a little before the others: the next minute has too many, and only as they are do both make none.
 */
function badEvents(slo: Slo, base: BaseEvents, excluded: Expr | undefined): Expr {
  const counted = base.form === 'apart' ? base.countedEvents : ofOutcome(slo, base);
  const all = sum(recorded(RECORDED.total, slo.id), base);
  const safe = base.absentCounted === 'zero' ? binary(counted, 'or', binary(number(0), '*', all)) : counted;
  const bad = base.counted === 'bad' ? safe : binary(all, '-', safe);
  if (base.form === 'by-outcome' || excluded === undefined) {
    return bad;
  }
  return base.by.length > 0 ? zeroOfEach(bad, excluded, all) : zeroWhile(bad, excluded);
}

function ofOutcome(slo: Slo, { counted, by }: BaseEvents): Expr {
  return sum(recorded(RECORDED.events, slo.id, { label: LABELS.outcome, op: '=', value: counted }), { by });
}

/**
 * Once in ten minutes, whatever the interval of the group: at another pace sums would overlap or miss minutes. Read a
 * minute late, so that engines which write with a delay (vmalert) have all ten samples.
 */
function tenMinutes(slo: Slo, outcome: 'bad' | 'total'): Expr {
  const events = ofBudgetAndPeriod(delay(recordedEvents(outcome, slo.id, TEN_MINUTES), MINUTE), slo);
  return eachTenMinutes(events);
}

/** When in each ten minutes it is looked whether their sum is there: engines that write with a delay have it by then. */
const LOOKED_AT = 3;

/** 1 where a sum was recorded: where the rules run and count nothing, what they miss must not look covered. */
function sumWasRecorded(slo: Slo, period: CalendarPeriod | undefined): Expr {
  const sums = call('last_over_time', range(recorded(RECORDED.totalOfTenMinutes, slo.id), seconds(5 * MINUTE)));
  return eachTenMinutes(aggregate('group', sums, period && { by: [LABELS.period] }), LOOKED_AT);
}

function eachTenMinutes(expr: Expr, at = 0): Expr {
  const isTime = binary(binary(call('minute'), '%', number(10)), '==', number(at));
  return binary(expr, 'and', isTime, { matching: { mode: 'on', labels: [] } });
}
