import type { Issue } from '../../slo/result';
import { checkReadable } from '../../spec/checkReadable';
import { encodeCatalogue } from '../../spec/encodeCatalogue';
import { canonicalJson } from '../../spec/json';
import { type Conflict, mergeCatalogues } from '../../spec/merge/mergeCatalogues';
import type { PendingSave } from './saveOutcome';
import type { Snapshot } from './snapshot';

export type MergedDocument =
  | { readonly kind: 'merged'; readonly document: unknown; readonly foreignChanges: boolean }
  | { readonly kind: 'conflict'; readonly conflicts: readonly Conflict[] }
  | { readonly kind: 'invalid'; readonly issues: readonly Issue[] };

/** A save applied to what is stored now: three-way for what was understood, unchanged for what was not. */
export async function mergeDocument(
  { base, ours, discard }: PendingSave,
  { decoded }: Snapshot
): Promise<MergedDocument> {
  const { catalogue, conflicts } = mergeCatalogues(base, ours, decoded.catalogue);
  if (conflicts.length > 0) {
    return { kind: 'conflict', conflicts };
  }
  const readable = await checkReadable(base, ours);
  if (!readable.ok) {
    return { kind: 'invalid', issues: readable.error };
  }
  const discarded = new Set(discard.map(canonicalJson));
  const undecodable = decoded.undecodable.filter(({ raw }) => !discarded.has(canonicalJson(raw)));
  return {
    kind: 'merged',
    document: encodeCatalogue(catalogue, { undecodable, unknownKeys: decoded.unknownKeys }),
    foreignChanges: canonicalJson(catalogue) !== canonicalJson(ours),
  };
}
