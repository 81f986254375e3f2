import type { Expr } from '../promql/ast';
import type { Issue } from '../slo/result';
import type { Instant, Seconds } from '../slo/units';

/**
 * What an SLO counts: the total, and one of good and bad; the other follows. Everything that asks Prometheus about
 * an SLO is made from its terms. Each expression has at most one element for each group, with its
 * labels, and without labels where there are no groups.
 */
export interface EventTerms {
  /** Where the events come from: the metrics of the service, or series that rules record. */
  readonly source: 'raw' | 'recorded';
  readonly counted: 'good' | 'bad';
  /** What no counted series beside a total means: nothing of it happened, or it is not measured. */
  readonly absentCounted: 'zero' | 'no-data';
  readonly countedOver: (window: Seconds) => Expr;
  readonly totalOver: (window: Seconds) => Expr;
  /** Ends of those windows of this length that are left out as a whole: they have no events, measured or not. */
  readonly emptyEnds?: (window: Seconds) => readonly Instant[];
  /**
   * How far what remains of a window of this length may be off, as a share of it: it is the difference of two estimates,
   * and at each end of what is left out they may differ by a scrape.
   */
  readonly offBy?: (window: Seconds) => number;
  /** The window of the SLO itself, where it is asked for in another way than others of its length. */
  readonly own?: { readonly window: Seconds; readonly terms: EventTerms };
  /** What is left out, as a text: terms that differ in it have no shape in common. */
  readonly leftOut?: string;
  /** What is wrong where that makes its queries too long. */
  readonly tooLong?: Issue;
}
