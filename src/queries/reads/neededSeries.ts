import type { VectorSelector } from '../../promql/ast';
import { vector } from '../../promql/build';
import { serialize } from '../../promql/serialize';
import { selectors } from '../../promql/walk';
import type { Result } from '../../slo/result';
import type { CustomSli, EventsSli, LatencySli, PromqlText } from '../../slo/sli';
import type { Slo } from '../../slo/slo';
import { readHistogram, readNativeHistogram, thresholdBucket } from '../histogram';
import { readExpression, readSelector, readTemplate } from '../readPromql';

/** What an SLO comes to without some series: nothing is measured, or all that is measured counts as good, or as bad. */
export type Without = 'nothing' | 'good' | 'bad';

/** Series of which an SLO needs at least one. */
export interface Need {
  readonly selectors: readonly VectorSelector[];
  readonly without: Without;
  /** What is missing where they are the bucket of a threshold. */
  readonly bucket?: { readonly of: VectorSelector; readonly le: string };
}

/** Series that an SLO needs, and of which the store has none. */
export interface MissingSeries {
  readonly selector: string;
  /** The bucket that is missing, where others may be there. */
  readonly le?: string;
  readonly without: Without;
}

/**
 * What has to be there for an SLO to measure what it says; none for what cannot be read. Errors are not among it: there
 * is no series of them before the first one.
 */
export function neededSeries(slo: Slo): readonly Need[] {
  const { budgeting } = slo.objective;
  const needs = needsOf(slo);
  return budgeting.method === 'time-slices' && budgeting.noData !== 'ignore'
    ? needs.map((need) => (need.without === 'nothing' ? { ...need, without: budgeting.noData as Without } : need))
    : needs;
}

function needsOf({ sli }: Slo): readonly Need[] {
  switch (sli.kind) {
    case 'events':
      return [all(read(readSelector, sli.total)), ...ofGood(sli, read(readSelector, sli.selector))];
    case 'latency':
      return ofHistogram(sli);
    case 'probe':
      return [all(read(readSelector, sli.metric))];
    case 'threshold':
      return [all(selectorsIn(read(readExpression, sli.query)))];
    case 'custom':
      return [all(templateSelectors(sli.total)), ...ofGood(sli, templateSelectors(sli.expression))];
  }
}

function all(found: VectorSelector | readonly VectorSelector[] | undefined): Need {
  return { selectors: [found ?? []].flat(), without: 'nothing' };
}

function ofGood(
  { counted }: EventsSli | CustomSli,
  found: VectorSelector | readonly VectorSelector[] | undefined
): readonly Need[] {
  return counted === 'good' ? [{ ...all(found), without: 'bad' }] : [];
}

function ofHistogram(sli: LatencySli): readonly Need[] {
  if (sli.buckets === 'native') {
    const native = readNativeHistogram(sli);
    return native.ok ? [all(native.value.series)] : [];
  }
  const histogram = readHistogram(sli);
  if (!histogram.ok) {
    return [];
  }
  const { count, buckets, bounds } = histogram.value;
  const bucket = { of: buckets, le: bounds[0] ?? '' };
  return [all(count), { ...all(thresholdBucket(histogram.value)), bucket }];
}

/** An expression may read several metrics, of which some need not be there. */
function templateSelectors(text: PromqlText): readonly VectorSelector[] {
  return selectorsIn(read(readTemplate, text)?.expr);
}

function selectorsIn(expr: Parameters<typeof selectors>[0] | undefined): readonly VectorSelector[] {
  // Now, whenever the expression reads them.
  return expr
    ? selectors(expr).map(({ metric, matchers }) => vector({ ...(metric !== undefined && { metric }), matchers }))
    : [];
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
  const isMissing = ({ selectors: any }: Need) =>
    any.length > 0 && any.every((one) => counts.get(serialize(one)) === 0);
  const need = needs.find(isMissing);
  const [first] = need?.selectors ?? [];
  if (need === undefined || first === undefined) {
    return undefined;
  }
  const { bucket, without } = need;
  return { selector: serialize(bucket?.of ?? first), ...(bucket && { le: bucket.le }), without };
}
