import type { Problem } from '../../slo/problem';
import type { Saved } from '../../state/catalogue/saveResult';

/** What became of a deletion, for the notice that stays on screen. */
export type Deletion =
  | { readonly kind: 'deleted'; readonly title: string; readonly undo: Saved['undo'] }
  | { readonly kind: 'failed'; readonly title: string; readonly problem: Problem };
