import type { Expr } from '../promql/ast';
import { binary, call, number } from '../promql/build';
import { ok, type Result } from '../slo/result';
import type { Slo } from '../slo/slo';
import type { Instant, Seconds } from '../slo/units';
import { countedEvents, countedShare } from './countedShare';
import { rawTerms } from './rawTerms';
import { recordedSource } from './recorded/recordedSource';
import type { EventTerms } from './terms';

/**
 * The expressions of one SLO over any window. Each has one element without labels, or none where there is no data.
 * Zero-safe (no error series yet is 0 bad events), weighted by events (slo-maths, "Error ratio and SLI"), never NaN.
 */
export interface SloQueries {
  readonly source: EventTerms['source'];
  readonly bad: (window: Seconds) => Expr;
  readonly good: (window: Seconds) => Expr;
  readonly total: (window: Seconds) => Expr;
  /** `bad / total`; no element where there was no traffic, which `total` tells apart from no data. */
  readonly errorRatio: (window: Seconds) => Expr;
}

/**
 * An SLO → PromQL. Fails with the paths of what cannot be compiled. On recorded series, windows of an hour and more end
 * where the last ten minutes were summed up; with `now`, those of a calendar window hold nothing of the periods before.
 */
export function sloQueries(slo: Slo, source: EventTerms['source'] = 'raw', now?: Instant): Result<SloQueries> {
  const recorded = { kind: 'buckets' as const, ...(now !== undefined && { now }) };
  const terms = source === 'recorded' ? ok(recordedSource(slo, recorded)) : rawTerms(slo);
  return terms.ok ? ok(queriesOf(terms.value)) : terms;
}

function queriesOf(terms: EventTerms): SloQueries {
  const total = terms.totalOver;
  const counted = (window: Seconds) => countedEvents(terms, window);
  const rest = (window: Seconds) => call('clamp_min', binary(total(window), '-', counted(window)), number(0));
  const share = (window: Seconds) => countedShare(terms, window);
  const isBad = terms.counted === 'bad';
  return {
    source: terms.source,
    total,
    bad: isBad ? counted : rest,
    good: isBad ? rest : counted,
    errorRatio: (window) =>
      call('clamp', isBad ? share(window) : binary(number(1), '-', share(window)), number(0), number(1)),
  };
}
