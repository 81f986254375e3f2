import type { Expr } from '../../promql/ast';
import { aggregate, binary, number, sum } from '../../promql/build';
import { delay } from '../../promql/delay';
import { budgetLabels } from '../../slo/budgetLabels';
import { instanceLabelsOf } from '../../slo/instanceLabels';
import { ok, type Result } from '../../slo/result';
import type { EventsSli, LatencySli } from '../../slo/sli';
import type { Slo } from '../../slo/slo';
import { MINUTE, type Seconds, seconds } from '../../slo/units';
import { type Histogram, readHistogram, readNativeHistogram, thresholdBucket } from '../histogram';
import { observations, observationsUpTo } from '../nativeHistogram';
import { both, readSelector } from '../readPromql';
import { rawTerms } from '../rawTerms';
import { descendants } from '../../promql/walk';
import { LABELS } from '../../slo/reservedLabels';
import type { EventTerms } from '../terms';
import { growth, type GrowthLabels, LATE } from './growth';
import { conditionsOf, labelOutcome } from './outcomes';

/** The events of one minute, per second, from the metrics of the service: what all recorded series are made from. */
export type BaseEvents = Pick<EventTerms, 'counted' | 'absentCounted'> & {
  /** Labels of groups that the expressions keep. */
  readonly by: readonly string[];
  /** A quotient: without traffic it is no number, and as absent as what is not scraped. */
  readonly needsTraffic?: true;
} & (
    | {
        /** One read for both; the label of outcomes says which of `good` and `bad` it is. */
        readonly form: 'by-outcome';
        readonly events: Expr;
      }
    | { readonly form: 'apart'; readonly countedEvents: Expr; readonly totalEvents: Expr }
  );

export function baseEvents(slo: Slo): Result<BaseEvents> {
  if (slo.objective.budgeting.method === 'time-slices') {
    return ofTerms(rawTerms(slo), MINUTE, budgetLabels(slo));
  }
  switch (slo.sli.kind) {
    case 'events':
      return ofCounters(slo.sli);
    case 'latency':
      return slo.sli.buckets === 'native' ? ofNativeHistogram(slo.sli) : ofHistogram(slo.sli);
    case 'probe':
      return ofTerms(rawTerms(slo), MINUTE, slo.sli.by);
    case 'threshold':
      return ofTerms(rawTerms(slo), MINUTE);
    case 'custom':
      return ofCustom(rawTerms(slo));
  }
}

function ofCounters(sli: EventsSli): Result<BaseEvents> {
  const selectors = both(
    readSelector(sli.selector, ['sli', 'events', sli.counted]),
    readSelector(sli.total, ['sli', 'events', 'total'])
  );
  if (!selectors.ok) {
    return selectors;
  }
  const [part, total] = selectors.value;
  const base = { counted: sli.counted, absentCounted: 'zero', by: sli.by } as const;
  const labels = labelsOf(sli);
  const conditions = conditionsOf(part, total);
  if (conditions === undefined) {
    return ok({
      ...base,
      form: 'apart',
      countedEvents: growth(part, labels, { total }),
      totalEvents: growth(total, labels),
    });
  }
  const [inside, outside] = sli.counted === 'bad' ? ['bad', 'good'] : ['good', 'bad'];
  const told = [...new Set([...sli.by, ...conditions.map(({ label }) => label)])];
  const labelled = labelOutcome(growth(total, { ...labels, by: told }), conditions, { inside, outside });
  return ok({ ...base, form: 'by-outcome', events: sum(labelled, { by: [...sli.by, LABELS.outcome] }) });
}

function ofHistogram(sli: LatencySli): Result<BaseEvents> {
  const histogram = readHistogram(sli);
  if (!histogram.ok) {
    return histogram;
  }
  const bucket = oneCounter(histogram.value);
  const labels = labelsOf(sli);
  return ok({
    form: 'apart',
    counted: 'good',
    absentCounted: 'no-data',
    by: sli.by,
    countedEvents: growth(bucket, labels),
    // Requests of which nobody knows how fast they were are no events.
    totalEvents: growth(histogram.value.count, labels, { bucket }),
  });
}

/**
 * The bucket of the threshold as one counter, however its bound is spelled: Prometheus 3 writes "1" as "1.0", and "0.30" as
 * "0.3", from the scrape on with which it takes over, and what was counted before is no growth.
 */
function oneCounter(histogram: Histogram): Expr {
  return aggregate('max', thresholdBucket(histogram), { without: ['le'] });
}

function labelsOf(sli: EventsSli | LatencySli): GrowthLabels {
  return { by: sli.by, instanceLabels: instanceLabelsOf(sli) };
}

function ofNativeHistogram(sli: LatencySli): Result<BaseEvents> {
  const histogram = readNativeHistogram(sli);
  if (!histogram.ok) {
    return histogram;
  }
  const { series, threshold } = histogram.value;
  const labels = labelsOf(sli);
  return ok({
    form: 'apart',
    counted: 'good',
    absentCounted: 'no-data',
    by: sli.by,
    countedEvents: growth(observationsUpTo(threshold, series), labels),
    totalEvents: growth(observations(series), labels),
  });
}

/** Rates need some scrapes; what they say of five minutes stands for each of them. */
export const RATED: Seconds = seconds(5 * MINUTE);

/**
 * A quotient without traffic is NaN, and a sum over a window with one such minute is, too: for thirty days no alert would
 * fire. That minute is not measured, neither of the two sums.
 */
function ofCustom(terms: Result<EventTerms>): Result<BaseEvents> {
  const base = ofTerms(terms, RATED);
  if (!base.ok || base.value.form !== 'apart' || !terms.ok || !divides(terms.value)) {
    return base;
  }
  const { countedEvents: counted, totalEvents: total } = base.value;
  const countedEvents = unlessInfinite(unlessInfinite(counted, counted), total);
  const totalEvents = unlessInfinite(unlessInfinite(total, total), counted);
  return ok({ ...base.value, countedEvents, totalEvents, needsTraffic: true });
}

function divides({ countedOver, totalOver }: EventTerms): boolean {
  return [countedOver(RATED), totalOver(RATED)]
    .flatMap(descendants)
    .some((expr) => expr.kind === 'binary' && ['/', '%', '^'].includes(expr.op) && mayBeZero(expr.right));
}

function mayBeZero(expr: Expr): boolean {
  return expr.kind !== 'number' || expr.value === 0;
}

/** `x` where `of` is a number: NaN and the infinities are not 0 when they are multiplied by it. */
function unlessInfinite(x: Expr, of: Expr): Expr {
  return binary(x, 'unless', binary(binary(of, '*', number(0)), '!=', number(0)));
}

/** Samples, slices and rates that are counted by window already: one short window, brought to a second. */
function ofTerms(terms: Result<EventTerms>, window: Seconds, by: readonly string[] = []): Result<BaseEvents> {
  if (!terms.ok) {
    return terms;
  }
  const { counted, absentCounted, countedOver, totalOver } = terms.value;
  const perSecond = (events: Expr) => binary(delay(events, LATE), '/', number(window));
  return ok({
    form: 'apart',
    counted,
    absentCounted,
    by,
    countedEvents: perSecond(countedOver(window)),
    totalEvents: perSecond(totalOver(window)),
  });
}
