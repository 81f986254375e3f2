import type { SloId } from '../slo/slo';
import type { Seconds } from '../slo/units';
import type { EventTerms } from './terms';

/** The events of one SLO over one window: the smallest thing that can be asked for. */
export interface Cell {
  readonly slo: SloId;
  readonly window: Seconds;
  readonly terms: EventTerms;
  /** Labels each of whose values is counted apart; the elements of the terms may have more. */
  readonly by?: readonly string[];
}
