import type { Loadable } from '../../../slo/loadable';
import { useServices } from '../../ServicesProvider';
import { useLoaded } from '../../useLoaded';
import { type DryRun, dryRunQuery, type PlaceTarget } from './placeQuery';
import { RULES } from '../rulesProblem';

/** What installing to a place would do now. */
export function useDryRun(target: PlaceTarget): Loadable<DryRun> {
  return useLoaded(dryRunQuery(useServices(), target), RULES);
}
