import type { Group } from './group';
import type { Slo } from './slo';

/** The same SLO, of which one group alone is looked at. The empty group is all of them together. */
export function ofGroup(slo: Slo, group: Group): Slo {
  return { ...slo, group };
}
