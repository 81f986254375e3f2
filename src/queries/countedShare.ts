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

/** Some events as a share of all; no element without traffic. */
export function shareOfAll(events: Expr, all: Expr): Expr {
  return binary(events, '/', binary(all, '>', number(0)));
}

/** The share of counted events of a window. */
export function countedShare(terms: EventTerms, window: Seconds): Expr {
  return shareOfAll(countedEvents(terms, window), terms.totalOver(window));
}
