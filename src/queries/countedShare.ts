import type { Expr } from '../promql/ast';
import { binary, number } from '../promql/build';
import type { Seconds } from '../slo/units';
import type { EventTerms } from './terms';

/** Counted events of a window, zero-safe: no series of them beside a total is none of them, where that is so. */
export function countedEvents(terms: EventTerms, window: Seconds): Expr {
  return terms.absentCounted === 'zero'
    ? binary(terms.countedOver(window), 'or', binary(number(0), '*', terms.totalOver(window)))
    : terms.countedOver(window);
}

/** Their share of all events; no element without traffic. */
export function countedShare(terms: EventTerms, window: Seconds): Expr {
  return binary(countedEvents(terms, window), '/', binary(terms.totalOver(window), '>', number(0)));
}
