import type { WindowCounts } from '../slo/events';
import type { Sample } from '../slo/samples';
import type { Cell } from './cell';

/** The elements of a term that are about a cell: one, or one for each group. */
interface CellAnswer {
  readonly counted: readonly Sample[];
  readonly total: readonly Sample[];
}

/** What the elements about a cell say; `readGroups` where an SLO has a budget for each group. */
export type ReadCell = (cell: Cell, answer: CellAnswer) => WindowCounts | undefined;
