import '../../promql/readText';
import { type GatewayError, gatewayError } from '../../grafana/gatewayError';
import type { Answer, Answered, PrometheusClient } from '../../grafana/prometheus/prometheusClient';
import type { Aggregation, Expr, Matcher, VectorSelector } from '../../promql/ast';
import { parseExpression, parseSelector } from '../../promql/parse';
import { valueType } from '../../promql/valueType';
import { RECORDED } from '../../queries/recorded/names';
import type { RunningGroup } from '../../rules/running/runningRules';
import { err, ok, type Result } from '../../slo/result';
import type { Sample, Series } from '../../slo/samples';
import { type Instant, instant } from '../../slo/units';

/** A counter of a store in memory: its labels, with the name of the metric among them, and what it counted when. */
export interface MemoryCounter {
  readonly labels: Readonly<Record<string, string>>;
  /** NaN where it had no samples. */
  readonly countBetween: (start: number, end: number) => number;
}

/** A counter that grows evenly. */
export function steadyCounter(labels: Readonly<Record<string, string>>, perSecond: number): MemoryCounter {
  return { labels, countBetween: (start, end) => (end - start) * perSecond };
}

export interface MemoryPrometheus extends PrometheusClient {
  /** May be changed while a test runs. */
  counters: MemoryCounter[];
  /** Asked before each request; an error is its answer, a promise keeps it waiting. */
  fault: (request: {
    readonly kind: string;
    readonly text: string;
  }) => Promise<GatewayError | undefined> | GatewayError | undefined;
  warnings: string[];
  /** What the server runs. */
  groups: RunningGroup[];
  /** What targets say of metrics, by their names. */
  types: Record<string, readonly string[]>;
  /** What the store says about rules; asking for it is neither noted nor stopped by `fault`. */
  recordings: () => Promise<Result<Answer<readonly Sample[]>, GatewayError>>;
  /** Everything that was asked, in order: `query <expr>`, `label-values <label> <selector>`, … */
  readonly asked: string[];
}

/** A store that evaluates what the plans of counters are made of: `or`, `and on`, `label_replace`, `sum by`, `increase`, … */
export function createMemoryPrometheus(counters: MemoryCounter[] = []): MemoryPrometheus {
  const store: MemoryPrometheus = {
    counters,
    fault: () => undefined,
    warnings: [],
    groups: [],
    types: {},
    recordings: () => Promise.resolve(ok({ value: [], warnings: [] })),
    asked: [],
    query: ({ expr, time }, signal) =>
      expr.includes(RECORDED.definition)
        ? store.recordings()
        : answer('query', expr, () => evaluate(parse(expr), store.counters, time), signal),
    queryRange: ({ expr, start, end, step }, signal) =>
      answer('range', expr, () => rangeOf(parse(expr), store.counters, { start, end, step }), signal),
    labelNames: ({ selector = '', limit }, signal) =>
      answer('label-names', selector, () => names(found(selector).flatMap(Object.keys), limit), signal),
    metricTypes: (metric, signal) => answer('metric-types', metric, () => store.types[metric] ?? [], signal),
    labelValues: ({ label, selector = '', limit }, signal) =>
      answer(
        'label-values',
        `${label} ${selector}`,
        () =>
          names(
            found(selector).map((labels) => labels[label]),
            limit
          ),
        signal
      ),
    rules: (signal) => answer('rules', '', () => store.groups, signal),
  };

  function found(selector: string) {
    const parsed = selector === '' ? undefined : parseSelector(selector);
    const all = store.counters.map(({ labels }) => labels);
    return parsed?.ok ? all.filter((labels) => matches(parsed.value, labels)) : all;
  }

  async function answer<T>(kind: string, text: string, value: () => T, signal?: AbortSignal): Answered<T> {
    store.asked.push(`${kind} ${text}`);
    const failure = await store.fault({ kind, text });
    if (signal?.aborted) {
      return err(gatewayError('cancelled', 'The request was cancelled.'));
    }
    return failure === undefined ? ok({ value: value(), warnings: store.warnings }) : err(failure);
  }
  return store;
}

function names(values: ReadonlyArray<string | undefined>, limit: number): readonly string[] {
  return [...new Set(values.filter((value) => value !== undefined))].sort().slice(0, limit);
}

function parse(text: string): Expr {
  const parsed = parseExpression(text);
  if (!parsed.ok) {
    throw new Error(`The store in memory cannot read ${text}`);
  }
  return parsed.value;
}

function rangeOf(
  expr: Expr,
  counters: readonly MemoryCounter[],
  { start, end, step }: { start: number; end: number; step: number }
): readonly Series[] {
  const series = new Map<string, { labels: Sample['labels']; points: Array<{ time: Instant; value: number }> }>();
  for (let time = start; time <= end; time += step) {
    for (const { labels, value } of evaluate(expr, counters, time)) {
      const key = JSON.stringify(labels);
      const one = series.get(key) ?? { labels, points: [] };
      one.points.push({ time: instant(time), value });
      series.set(key, one);
    }
  }
  return [...series.values()];
}

function evaluate(expr: Expr, counters: readonly MemoryCounter[], time: number): readonly Sample[] {
  if (expr.kind === 'binary' && expr.op === 'or') {
    return [...evaluate(expr.left, counters, time), ...evaluate(expr.right, counters, time)];
  }
  if (expr.kind === 'binary' && expr.op === 'and' && expr.matching?.mode === 'on') {
    const { labels: names } = expr.matching;
    const keyOf = ({ labels }: Sample) => JSON.stringify(names.map((name) => labels[name] ?? ''));
    const keys = new Set(evaluate(expr.right, counters, time).map(keyOf));
    return evaluate(expr.left, counters, time).filter((sample) => keys.has(keyOf(sample)));
  }
  if (expr.kind === 'binary' && expr.op === '*') {
    const [many, scalar] = valueType(expr.left) === 'scalar' ? [expr.right, expr.left] : [expr.left, expr.right];
    const factor = scalarOf(scalar, time);
    return evaluate(many, counters, time).map(({ labels, value }) => ({ labels, value: value * factor }));
  }
  if (expr.kind === 'aggregation' && (expr.op === 'sum' || expr.op === 'group' || expr.op === 'count')) {
    const inner = evaluate(expr.expr, counters, time);
    const sums = summed(expr, expr.op === 'sum' ? inner : inner.map(({ labels }) => ({ labels, value: 1 })));
    return expr.op === 'group' ? sums.map(({ labels }) => ({ labels, value: 1 })) : sums;
  }
  if (expr.kind === 'aggregation' && expr.op === 'max') {
    const values = evaluate(expr.expr, counters, time).map(({ value }) => value);
    return values.length === 0 ? [] : [{ labels: {}, value: Math.max(...values) }];
  }
  if (expr.kind === 'binary' && expr.op === '>' && expr.right.kind === 'number') {
    const least = expr.right.value;
    return evaluate(expr.left, counters, time).filter(({ value }) => value > least);
  }
  if (expr.kind === 'vector') {
    return selected(expr, counters).map(({ labels, countBetween }) => ({ labels, value: countBetween(0, time) }));
  }
  if (expr.kind === 'call') {
    const [first, label, value] = expr.args;
    if (expr.name === 'label_replace' && first && label?.kind === 'string' && value?.kind === 'string') {
      const added = { [label.value]: value.value };
      return evaluate(first, counters, time).map((sample) => ({ ...sample, labels: { ...sample.labels, ...added } }));
    }
    if (expr.name === 'present_over_time' && first?.kind === 'matrix') {
      return selected(first.selector, counters).map(({ labels }) => ({ labels, value: 1 }));
    }
    if ((expr.name === 'increase' || expr.name === 'sum_over_time') && first?.kind === 'matrix') {
      const { selector, range } = first;
      const end = time - (selector.offset ?? 0);
      return selected(selector, counters).flatMap(({ labels, countBetween }) => {
        const value = countBetween(end - range, end);
        return Number.isNaN(value) ? [] : [{ labels, value }];
      });
    }
  }
  throw new Error(`The store in memory does not know ${expr.kind}.`);
}

function scalarOf(expr: Expr, time: number): number {
  if (expr.kind === 'number') {
    return expr.value;
  }
  if (expr.kind === 'unary') {
    return expr.op === '-' ? -scalarOf(expr.expr, time) : scalarOf(expr.expr, time);
  }
  if (expr.kind === 'call' && expr.name === 'time') {
    return time;
  }
  if (expr.kind === 'binary' && (expr.op === '+' || expr.op === '==')) {
    const [left, right] = [scalarOf(expr.left, time), scalarOf(expr.right, time)];
    return expr.op === '+' ? left + right : Number(left === right);
  }
  throw new Error(`The store in memory does not know the scalar ${expr.kind}.`);
}

function summed({ grouping }: Aggregation, samples: readonly Sample[]): readonly Sample[] {
  const groups = new Map<string, Sample>();
  for (const { labels, value } of samples) {
    const named = grouping?.labels ?? [];
    const kept =
      grouping?.mode === 'without'
        ? Object.fromEntries(Object.entries(labels).filter(([name]) => name !== '__name__' && !named.includes(name)))
        : Object.fromEntries(named.map((name) => [name, labels[name] ?? '']));
    const key = JSON.stringify(kept);
    groups.set(key, { labels: kept, value: value + (groups.get(key)?.value ?? 0) });
  }
  return [...groups.values()];
}

const selections = new WeakMap<VectorSelector, readonly MemoryCounter[]>();

/** A range query evaluates one expression many times; its series are looked up once. */
function selected(selector: VectorSelector, counters: readonly MemoryCounter[]): readonly MemoryCounter[] {
  const known = selections.get(selector) ?? counters.filter(({ labels }) => matches(selector, labels));
  selections.set(selector, known);
  return known;
}

const patterns = new Map<string, RegExp>();

function patternOf(value: string): RegExp {
  const pattern = patterns.get(value) ?? new RegExp(`^(?:${value})$`);
  patterns.set(value, pattern);
  return pattern;
}

function matches({ metric, matchers }: VectorSelector, labels: Readonly<Record<string, string>>): boolean {
  return (metric === undefined || labels['__name__'] === metric) && matchers.every((matcher) => holds(matcher, labels));
}

function holds({ label, op, value }: Matcher, labels: Readonly<Record<string, string>>): boolean {
  const actual = labels[label] ?? '';
  const isMatch = op === '=' || op === '!=' ? actual === value : patternOf(value).test(actual);
  return op === '=' || op === '=~' ? isMatch : !isMatch;
}
