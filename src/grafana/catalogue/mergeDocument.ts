import type { Catalogue } from '../../slo/catalogue';
import { err, type Issue, ok, type Result } from '../../slo/result';
import { decodeSlo } from '../../spec/decodeSlo';
import { encodeCatalogue } from '../../spec/encodeCatalogue';
import { encodeSlo } from '../../spec/encodeSlo';
import { canonicalJson } from '../../spec/json';
import { type Conflict, mergeCatalogues } from '../../spec/merge/mergeCatalogues';
import type { PendingSave } from './saveOutcome';
import type { Snapshot } from './snapshot';

export type MergedDocument =
  | { readonly kind: 'merged'; readonly document: unknown; readonly foreignChanges: boolean }
  | { readonly kind: 'conflict'; readonly conflicts: readonly Conflict[] }
  | { readonly kind: 'invalid'; readonly issues: readonly Issue[] };

/** A save applied to what is stored now: three-way for what was understood, unchanged for what was not. */
export function mergeDocument({ base, ours, discard }: PendingSave, { decoded }: Snapshot): MergedDocument {
  const { catalogue, conflicts } = mergeCatalogues(base, ours, decoded.catalogue);
  if (conflicts.length > 0) {
    return { kind: 'conflict', conflicts };
  }
  const readable = checkReadable(base, ours);
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

/** Whether each SLO that was changed can be read again; what cannot must not be stored. */
function checkReadable(base: Catalogue, ours: Catalogue): Result<undefined> {
  const unchanged = new Set(base.slos);
  const issues = ours.slos.flatMap((slo, index) => {
    const decoded = unchanged.has(slo) ? undefined : decodeSlo(encodeSlo(slo), ours.defaults);
    return decoded === undefined || decoded.ok
      ? []
      : decoded.error.map((issue) => ({ ...issue, path: ['slos', index, ...issue.path] }));
  });
  return issues.length === 0 ? ok(undefined) : err(issues);
}
