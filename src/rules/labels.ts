import { LABELS } from '../slo/reservedLabels';
import type { Slo } from '../slo/slo';

/** Labels of everything that is made from an SLO. Those of users never stand in the place of ours: decode refuses. */
export function sloLabels(slo: Slo): Readonly<Record<string, string>> {
  return {
    ...slo.labels,
    [LABELS.slo]: slo.id,
    [LABELS.service]: slo.service,
    ...(slo.team !== '' && { [LABELS.team]: slo.team }),
  };
}
