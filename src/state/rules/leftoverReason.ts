import type { PlacedSlos } from './useRuleSources';
import type { Wanted } from './wantedRules';

/**
 * Why rules run although none are wanted here. `refused`: the SLO cannot be made into rules; `elsewhere`: it is
 * measured in another data source, which may read the same store; `unreadable`: its entry in the catalogue cannot be
 * read; `orphaned`: no SLO of this id is in the catalogue.
 */
export type LeftoverReason = 'refused' | 'elsewhere' | 'unreadable' | 'orphaned';

/** Nothing is removed that somebody may still want, as who has an SLO that was refused does. */
export function isRemovable(reason: LeftoverReason): boolean {
  return reason === 'orphaned';
}

/** Tells the reason by the id of the SLO. */
export function leftoverReasons(
  wanted: Wanted,
  { others }: Pick<PlacedSlos, 'others'>
): (id: string) => LeftoverReason {
  const refused = new Set<string>(wanted.refused.map(({ slo }) => slo.id));
  return (id) => {
    const other = others.find(id);
    if (refused.has(id)) {
      return 'refused';
    }
    return other === undefined ? 'orphaned' : other === 'unreadable' ? 'unreadable' : 'elsewhere';
  };
}
