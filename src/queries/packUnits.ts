import type { Cell } from './cell';
import { Request } from './request';
import type { Unit } from './formUnits';

/** A unit is not torn for less: a term for a handful of values costs as much as one for hundreds. */
const MIN_PART = 8;

/** Units → requests, in order; what is left of a unit goes on in the next request. */
export function packUnits(units: readonly Unit[]): { requests: readonly Request[]; tooLong: readonly Cell[] } {
  const requests: Request[] = [];
  const tooLong: Cell[] = [];
  let current = new Request();
  const next = () => {
    if (current.asked.length > 0) {
      requests.push(current);
      current = new Request();
    }
  };
  for (const unit of units) {
    for (let rest = unit.members; rest.length > 0;) {
      const part = { ...unit, members: rest };
      const room = current.room(part);
      if (room < Math.min(MIN_PART, rest.length) && current.asked.length > 0) {
        next();
      } else if (room === 0) {
        tooLong.push(...(rest[0]?.cells ?? []));
        rest = rest.slice(1);
      } else {
        current.take(part, rest.slice(0, room));
        rest = rest.slice(room);
      }
    }
  }
  next();
  return { requests, tooLong };
}
