import type { StoredCatalogue } from '../../slo/catalogue';
import type { Problem } from '../../slo/problem';
import type { Result } from '../../slo/result';
import type { Conflict } from '../../spec/merge/mergeCatalogues';

export interface Saved {
  readonly stored: StoredCatalogue;
  /** Saves the inverse. It can fail as any save can, and meets a conflict when somebody else went on from here. */
  readonly undo: () => Promise<SaveResult>;
}

export type SaveProblem =
  | { readonly kind: 'problem'; readonly problem: Problem }
  | {
      readonly kind: 'conflict';
      readonly problem: Problem;
      /** What both sides changed in different ways, with all versions that exist. */
      readonly conflicts: readonly Conflict[];
      /** What is stored now; saving again with this as the base keeps ours. */
      readonly current: StoredCatalogue;
    };

export type SaveResult = Result<Saved, SaveProblem>;
