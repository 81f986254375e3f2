import { type OngoingExclusion, ongoingExclusion } from '../../slo/exclusions/ongoingExclusion';
import type { Slo } from '../../slo/slo';
import { useServices } from '../../state/ServicesProvider';

/** The maintenance of an SLO that goes on while the page is drawn, which is anew with each refresh. */
export function useOngoing({ exclusions = [] }: Pick<Slo, 'exclusions'>): OngoingExclusion | undefined {
  const { now } = useServices();
  return ongoingExclusion(exclusions, now());
}
