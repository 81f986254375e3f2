import type { Cell } from './cell';
import { formUnits } from './formUnits';
import { packUnits } from './packUnits';
import type { Request } from './request';

/** Cells → requests, and the cells that fit into none. */
export type Pack = (cells: readonly Cell[]) => { requests: readonly Request[]; tooLong: readonly Cell[] };

export const packRaw: Pack = (cells) => packUnits(formUnits(cells));
