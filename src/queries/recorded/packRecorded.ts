import { formUnits } from '../formUnits';
import type { Pack } from '../packCells';
import { packUnits } from '../packUnits';

/** So many times what was asked for may be read when all recorded SLOs are asked at once. */
const MOST_BESIDE = 4;

/** Whether so many SLOs are worth reading all that a data source has recorded. */
export function isWorthAll(slos: number, known: number): boolean {
  return slos * MOST_BESIDE >= known;
}

/**
 * All recorded SLOs have one shape, and the list of their ids is the longest part of a request. Where it takes several
 * requests, all SLOs of the data source are asked at once, unless most of them are not ours; the answer is matched by
 * id, so that what belongs to others is nobody's.
 */
export function packRecorded(known: number): Pack {
  return (cells) => {
    const units = formUnits(cells);
    const listed = packUnits(units);
    const slos = new Set(cells.map(({ slo }) => slo)).size;
    return listed.requests.length > 1 && isWorthAll(slos, known)
      ? packUnits(units.map((unit) => (unit.label === undefined ? unit : { ...unit, isWhole: true })))
      : listed;
  };
}
