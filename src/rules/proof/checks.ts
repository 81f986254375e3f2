import type { Expr } from '../../promql/ast';
import { aggregate, call, range, string, vector } from '../../promql/build';
import { leftOpen } from '../../queries/leftOpen';
import { LABELS } from '../../slo/reservedLabels';
import type { Slo } from '../../slo/slo';
import { MINUTE, seconds } from '../../slo/units';
import type { Time } from './traffic';

/** In the place of a tier. */
export const ALL_ALERTS = 'all alerts';

/** One thing that an alert has to do, as a question to the engine and its only right answer. */
export interface Check {
  /** `ALL_ALERTS` where it is about none in particular. */
  readonly tier: string;
  readonly claim: string;
  readonly at: Time;
  readonly expr: Expr;
  /** Value of the one element; absent: there must be none. */
  readonly value?: number;
}

export function firesAt(slo: Slo, tier: string, at: Time, claim: string): Check {
  return { tier, claim, at, expr: one(firing(slo, tier)), value: 1 };
}

export function silentAt(slo: Slo, tier: string, at: Time, claim: string): Check {
  return { tier, claim, at, expr: one(firing(slo, tier)) };
}

/** Fires at each evaluation after `from`, up to `to`. */
export function holdsOver(slo: Slo, tier: string, from: Time, to: Time, claim: string): Check {
  const samples = call('count_over_time', range(firing(slo, tier), almost(to - from)));
  return { tier, claim, at: to, expr: one(samples), value: Math.round((to - from) / MINUTE) };
}

export function silentUntil(slo: Slo, at: Time): Check {
  const expr = one(call('count_over_time', range(firing(slo), seconds(at))));
  return { tier: ALL_ALERTS, claim: 'are silent', at, expr };
}

/** Prometheus 2 counts both ends of a range, Prometheus 3 one. */
const almost = (time: Time) => leftOpen(seconds(time));

/** Groups of a grouped SLO fire together here. */
const one = (expr: Expr) => aggregate('max', expr);

function firing(slo: Slo, tier?: string) {
  const labels = { alertstate: 'firing', [LABELS.slo]: slo.id, ...(tier !== undefined && { tier }) };
  return vector({
    metric: 'ALERTS',
    matchers: Object.entries(labels).map(([label, value]) => ({ label, op: '=' as const, value })),
  });
}

/** The claim as a label of the answer, so that a failure says what did not hold. */
export function labelled(expr: Expr, claim: string): Expr {
  return call('label_replace', expr, string('claim'), string(claim), string(''), string(''));
}
