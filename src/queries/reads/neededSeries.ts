import type { Expr, VectorSelector } from '../../promql/ast';
import { serialize } from '../../promql/serialize';
import { seriesOf } from '../../promql/seriesOf';
import { operands } from '../../promql/walk';
import type { Result } from '../../slo/result';
import type { CustomSli, EventsSli, LatencySli, PromqlText } from '../../slo/sli';
import type { Slo } from '../../slo/slo';
import { readHistogram, readNativeHistogram, thresholdBucket } from '../histogram';
import { readExpression, readSelector, readTemplate } from '../readPromql';

/** What an SLO comes to without some series: nothing is measured, or all that is measured counts as good, or as bad. */
export type Consequence = 'nothing' | 'good' | 'bad';

/** What series are needed for: all events, or those that are counted. */
export type NeedRole = 'total' | 'counted';

/** Series of which an SLO needs at least one; of none, where it has a value without any. */
export interface Need {
  readonly selectors: readonly VectorSelector[];
  readonly role: NeedRole;
  readonly without: Consequence;
  /** What is missing where they are the bucket of a threshold. */
  readonly bucket?: { readonly of: VectorSelector; readonly le: string };
}

/** Series that an SLO needs, and of which the store has none. */
export interface MissingSeries {
  readonly selector: string;
  /** The bucket that is missing, where others may be there. */
  readonly le?: string;
  readonly role: NeedRole;
  readonly without: Consequence;
}

/**
 * What has to be there for an SLO to measure what it says; none for what cannot be read. Errors are not among it: there
 * is no series of them before the first one.
 */
export function neededSeries(slo: Slo): readonly Need[] {
  const { budgeting } = slo.objective;
  const needs = needsOf(slo);
  if (budgeting.method !== 'time-slices' || budgeting.noData === 'ignore') {
    return needs;
  }
  const { noData } = budgeting;
  return needs.map((need) => (need.without === 'nothing' ? { ...need, without: noData } : need));
}

function needsOf({ sli }: Slo): readonly Need[] {
  switch (sli.kind) {
    case 'events':
      return [ofAll(read(readSelector, sli.total)), ...ofGood(sli, read(readSelector, sli.selector))];
    case 'latency':
      return ofHistogram(sli);
    case 'probe':
      return [ofAll(read(readSelector, sli.metric))];
    case 'threshold':
      return [ofAll(selectorsIn(read(readExpression, sli.query)))];
    case 'custom':
      return [ofAll(templateSelectors(sli.total)), ...ofGood(sli, templateSelectors(sli.expression))];
  }
}

function ofAll(found: VectorSelector | readonly VectorSelector[] | undefined): Need {
  return { selectors: [found ?? []].flat(), role: 'total', without: 'nothing' };
}

function ofGood(
  { counted }: EventsSli | CustomSli,
  found: VectorSelector | readonly VectorSelector[] | undefined
): readonly Need[] {
  return counted === 'good' ? [{ ...ofAll(found), role: 'counted', without: 'bad' }] : [];
}

function ofHistogram(sli: LatencySli): readonly Need[] {
  if (sli.buckets === 'native') {
    const native = readNativeHistogram(sli);
    return native.ok ? [ofAll(native.value.series)] : [];
  }
  const histogram = readHistogram(sli);
  if (!histogram.ok) {
    return [];
  }
  const { count, buckets, bounds } = histogram.value;
  const bucket = { of: buckets, le: bounds[0] ?? '' };
  return [ofAll(count), { ...ofAll(thresholdBucket(histogram.value)), bucket }];
}

/** An expression may read several metrics, of which some need not be there. */
function templateSelectors(text: PromqlText): readonly VectorSelector[] {
  return selectorsIn(read(readTemplate, text)?.expr);
}

function selectorsIn(expr: Expr | undefined): readonly VectorSelector[] {
  // Now, whenever the expression reads them.
  return expr ? neededBy(expr).map(seriesOf) : [];
}

/** Functions that have a value where there are no series. */
const OF_ABSENCE: ReadonlySet<string> = new Set(['absent', 'absent_over_time']);

/** Selectors without all of which an expression has no value; none where it has one without series, as `x or vector(0)`. */
function neededBy(expr: Expr): readonly VectorSelector[] {
  if (expr.kind === 'vector') {
    return [expr];
  }
  if (expr.kind === 'call' && OF_ABSENCE.has(expr.name)) {
    return [];
  }
  if (expr.kind === 'binary' && expr.op === 'unless') {
    return neededBy(expr.left);
  }
  const needed = operands(expr).map(neededBy);
  const isEither = expr.kind === 'binary' && expr.op === 'or';
  return isEither && needed.some((of) => of.length === 0) ? [] : needed.flat();
}

function read<T>(reader: (text: PromqlText, path: readonly string[]) => Result<T>, text: PromqlText): T | undefined {
  const result = reader(text, []);
  return result.ok ? result.value : undefined;
}

/**
 * The first need of which a store has nothing, by how many series it has of each selector; what it does not tell may be
 * there.
 */
export function missingSeries(needs: readonly Need[], counts: ReadonlyMap<string, number>): MissingSeries | undefined {
  const isMissing = ({ selectors }: Need) =>
    selectors.length > 0 && selectors.every((one) => counts.get(serialize(one)) === 0);
  const need = needs.find(isMissing);
  const [first] = need?.selectors ?? [];
  if (need === undefined || first === undefined) {
    return undefined;
  }
  const { bucket, role, without } = need;
  return { selector: serialize(bucket?.of ?? first), ...(bucket && { le: bucket.le }), role, without };
}
