import type { Issue } from '../../slo/result';
import { checkReadable } from '../../spec/checkReadable';
import type { UndecodableEntry } from '../../spec/decodeEntries';
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
  { base, ours, discard, restore }: PendingSave,
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
  const kept = without(decoded.undecodable, discard);
  const undecodable = [...without(restore, kept), ...kept];
  return {
    kind: 'merged',
    document: encodeCatalogue(catalogue, { undecodable, unknownKeys: decoded.unknownKeys }),
    foreignChanges: canonicalJson(catalogue) !== canonicalJson(ours),
  };
}

/** Entries whose text is not among the others. */
function without(
  entries: readonly UndecodableEntry[],
  others: readonly UndecodableEntry[]
): readonly UndecodableEntry[] {
  const texts = new Set(others.map(({ raw }) => canonicalJson(raw)));
  return entries.filter(({ raw }) => !texts.has(canonicalJson(raw)));
}
