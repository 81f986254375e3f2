import type { Expr } from '../../promql/ast';
import { binary, call, number } from '../../promql/build';
import { valueType } from '../../promql/valueType';
import { RATED } from '../../queries/base/baseEvents';
import { RECORDED_AGO } from '../../queries/base/growth';
import { allOccurrences, type WholeTime } from '../../slo/exclusions/allOccurrences';
import type { Exclusion } from '../../slo/exclusions/exclusion';
import { instantsOf } from '../../slo/exclusions/excludedSpans';
import { ok, type Result } from '../../slo/result';
import type { Slo } from '../../slo/slo';
import { MINUTE, seconds } from '../../slo/units';
import { shifted } from '../clocks/localTime';
import { zoneClock } from '../clocks/zoneClock';
import { any, duringRecurring, type Reach } from './recurringTime';

/**
 * One element while the minute that is recorded now lies in an exclusion of the SLO, none otherwise; undefined where it
 * has no exclusions. From `time()` alone: rules need no renewal, and no evaluation of the past changes.
 */
export function excludedNow(slo: Pick<Slo, 'sli' | 'objective' | 'exclusions'>): Result<Expr | undefined> {
  const times: Expr[] = [];
  for (const [index, one] of (slo.exclusions ?? []).entries()) {
    const during = duringOne(one, reachOf(slo), index);
    if (!during.ok) {
      return during;
    }
    times.push(during.value);
  }
  if (times.length === 0) {
    return ok(undefined);
  }
  const count = any(times);
  return ok(binary(valueType(count) === 'scalar' ? call('vector', count) : count, '>', number(0)));
}

function duringOne(exclusion: Exclusion, reach: Reach, index: number): Result<Expr> {
  if (exclusion.kind === 'once') {
    return ok(between(instantsOf(exclusion), reach));
  }
  const clock = zoneClock(exclusion.timeZone, {
    path: ['exclusions', index, 'recurring', 'timeZone'],
    what: `"${exclusion.title}"`,
    instead: 'exclusions that happen once',
  });
  if (!clock.ok) {
    return clock;
  }
  const all = allOccurrences(exclusion);
  return ok(all ? binary(between(all, reach), '*', duringRecurring(exclusion, clock.value, reach)) : number(0));
}

/** 1 from the first of these instants until the second, 0 otherwise. */
function between({ from, to }: WholeTime, { ago, lead, tail }: Reach): Expr {
  const then = shifted(call('time'), -ago);
  const begun = binary(then, '>=', number(from - lead), { bool: true });
  return to === undefined ? begun : binary(begun, '*', binary(then, '<', number(to + tail), { bool: true }));
}

/**
 * Growth of counters is cut at full minutes, as exclusions are. What is counted otherwise is not: a minute of it may
 * begin before an exclusion, a rate and a slice of which any part is in it are not counted either.
 */
function reachOf({ sli, objective: { budgeting } }: Pick<Slo, 'sli' | 'objective'>): Reach {
  if (budgeting.method === 'time-slices') {
    return { ago: RECORDED_AGO, lead: MINUTE, tail: seconds(Math.max(0, budgeting.length - MINUTE)) };
  }
  switch (sli.kind) {
    case 'events':
    case 'latency':
      return { ago: RECORDED_AGO, lead: seconds(0), tail: seconds(0) };
    case 'custom':
      // A rate stands for some minutes, one of which is that of the recorded one.
      return { ago: RECORDED_AGO, lead: MINUTE, tail: seconds(RATED - MINUTE) };
    case 'probe':
    case 'threshold':
      return { ago: RECORDED_AGO, lead: MINUTE, tail: seconds(0) };
  }
}
