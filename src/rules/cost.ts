import type { Expr } from '../promql/ast';
import { type Read, isRaw, readKey, readsOf, selectorOf } from '../queries/reads/rawReads';
import type { SloReads } from '../queries/reads/planReads';
import { RECORDED } from '../queries/recorded/names';
import { TEN_MINUTES } from '../queries/recorded/tenMinutes';
import { LABELS } from '../slo/reservedLabels';
import { MINUTE, type Seconds } from '../slo/units';
import type { RuleGroup } from './rule';

/**
 * Samples that the rules of one SLO read each second once they have run for a window, as
 * `prometheus_engine_query_samples_total` counts them; while recorded series are young it is less.
 */
export function samplesPerSecond(groups: readonly RuleGroup[], reads: SloReads): number {
  const known = { reads, every: recordedEvery(groups) };
  return groups.reduce(
    (sum, { interval, rules }) => sum + rules.reduce((all, { expr }) => all + samples(expr, known), 0) / interval,
    0
  );
}

interface Known {
  readonly reads: SloReads;
  /** How often the series of a name are recorded. */
  readonly every: ReadonlyMap<string, Seconds>;
}

/** As often as their group is evaluated; but a sum of ten minutes, once in ten minutes. */
function recordedEvery(groups: readonly RuleGroup[]): Known['every'] {
  const names = groups.flatMap(({ interval, rules }) =>
    rules.flatMap((rule) => ('record' in rule ? [[rule.record, interval] as const] : []))
  );
  return new Map([...names, [RECORDED.totalOfTenMinutes, TEN_MINUTES], [RECORDED.badOfTenMinutes, TEN_MINUTES]]);
}

/** Samples that one evaluation reads. Those inside a subquery count once for each of its steps, as the engine does it. */
function samples(expr: Expr, known: Known): number {
  switch (expr.kind) {
    case 'number':
    case 'string':
      return 0;
    case 'vector':
    case 'matrix':
      return samplesOfRead(expr, known);
    case 'subquery':
      return (elements(expr.expr, known) * expr.range) / (expr.step ?? MINUTE);
    case 'unary':
      return samples(expr.expr, known);
    case 'binary':
      return samples(expr.left, known) + samples(expr.right, known);
    case 'aggregation':
      return (expr.param ? samples(expr.param, known) : 0) + samples(expr.expr, known);
    case 'call':
      return expr.args.reduce((sum, argument) => sum + samples(argument, known), 0);
  }
}

/** At most so many elements an expression has at one instant. */
function elements(expr: Expr, known: Known): number {
  switch (expr.kind) {
    case 'number':
    case 'string':
      return 1;
    case 'vector':
    case 'matrix':
      return series(expr, known);
    case 'subquery':
    case 'unary':
      return elements(expr.expr, known);
    case 'binary': {
      const [left, right] = [elements(expr.left, known), elements(expr.right, known)];
      return expr.op === 'or' && !isOfRecorded(expr) ? left + right : Math.max(left, right);
    }
    case 'aggregation':
      return expr.grouping === undefined ? 1 : elements(expr.expr, known);
    case 'call':
      return Math.max(1, ...expr.args.map((argument) => elements(argument, known)));
  }
}

/** Recorded series have the same budgets, so of two of them one element is left of each. */
function isOfRecorded(expr: Expr): boolean {
  return readsOf(expr).every((read) => !isRaw(read));
}

function samplesOfRead(read: Read, known: Known): number {
  if (isRaw(read)) {
    return known.reads.samples.get(readKey(read)) ?? 0;
  }
  const perSeries =
    read.kind === 'vector' ? 1 : read.range / (known.every.get(selectorOf(read).metric ?? '') ?? MINUTE);
  return series(read, known) * perSeries;
}

function series(read: Read, { reads }: Known): number {
  if (isRaw(read)) {
    return reads.samples.get(readKey(read)) ?? 0;
  }
  const { metric, matchers } = selectorOf(read);
  if (metric === 'ALERTS') {
    // There while an alert fires, which is not what is to be paid for.
    return 0;
  }
  if (matchers.some(({ op, value }) => op === '=' && value === '')) {
    // What was recorded before an SLO was grouped: soon, nothing.
    return 0;
  }
  if (metric === RECORDED.elapsed) {
    return 1;
  }
  const byOutcome = metric === RECORDED.events && !matchers.some(({ label }) => label === LABELS.outcome);
  return reads.budgets * (byOutcome ? 2 : 1);
}
