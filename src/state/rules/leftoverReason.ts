import type { PlacedSlos } from './useRuleSources';
import type { Wanted } from './wantedRules';

/**
 * Why rules run although none are wanted here. `refused`: the SLO cannot be made into rules; `elsewhere`: it is
 * measured in another data source, which may read the same store; `orphaned`: no SLO of this id is in the catalogue.
 */
export type LeftoverReason = 'refused' | 'elsewhere' | 'orphaned';

/** Tells the reason by the id of the SLO. */
export function leftoverReasons(
  wanted: Wanted,
  { others }: Pick<PlacedSlos, 'others'>
): (id: string) => LeftoverReason {
  const refused = new Set<string>(wanted.refused.map(({ slo }) => slo.id));
  return (id) => (refused.has(id) ? 'refused' : others.has(id) ? 'elsewhere' : 'orphaned');
}
