import type { SaveOptions } from '../../grafana/catalogue/catalogueStore';
import type { Catalogue, StoredCatalogue } from '../../slo/catalogue';

interface Done {
  readonly apply: (catalogue: Catalogue) => Catalogue;
  readonly options?: SaveOptions;
}

/** A save from `base` that takes a change back, and nothing that others have stored beside it. */
export interface TakenBack {
  readonly base: StoredCatalogue;
  readonly change: Done;
}

/**
 * The inverse of a change that was made to `before` and led to `stored`. Its base is what the change alone would have
 * led to: the three-way merge then leaves what others did, and finds a conflict where they went on from the change.
 */
export function takeBack(
  { apply, options = {} }: Done,
  { before, stored }: { readonly before: StoredCatalogue; readonly stored: StoredCatalogue }
): TakenBack {
  const { discard, restore } = options;
  const inverse: SaveOptions = {
    ...(discard === undefined ? {} : { restore: discard }),
    ...(restore === undefined ? {} : { discard: restore }),
  };
  return {
    base: { ...stored, catalogue: apply(before.catalogue) },
    change: { apply: () => before.catalogue, options: inverse },
  };
}
