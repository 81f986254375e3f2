import type { Catalogue, StoredCatalogue } from '../../slo/catalogue';
import type { Issue } from '../../slo/result';
import type { UndecodableEntry } from '../../spec/decodeEntries';
import type { Conflict } from '../../spec/merge/mergeCatalogues';
import type { GatewayError } from '../gatewayError';

export interface SaveOutcome {
  /** What is stored now, to go on from. */
  readonly stored: StoredCatalogue;
  /** True when changes of somebody else came along. */
  readonly merged: boolean;
}

/** A save that was seen twice. */
export interface ConfirmedSave extends SaveOutcome {
  /** The revision that first contained it. */
  readonly revision: number;
}

export type SaveFailure =
  /** Grafana refused or could not be reached. `written` says whether the change may be stored all the same. */
  | { readonly kind: 'gateway'; readonly error: GatewayError; readonly written: 'no' | 'unknown' }
  /** Somebody else changed the same thing differently; nothing was written. */
  | { readonly kind: 'conflict'; readonly conflicts: readonly Conflict[]; readonly current: StoredCatalogue }
  | { readonly kind: 'read-only'; readonly reason: NonNullable<StoredCatalogue['readOnly']> }
  /** Even packed it is larger than the smallest database holds; nothing was written. */
  | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number }
  /** The change itself could not be read back from a document; nothing was written. */
  | { readonly kind: 'invalid'; readonly issues: readonly Issue[] };

/** One save, for as long as it takes to be sure of it. */
export interface PendingSave {
  /** Unique; written into the document, so that everybody sees whether it contains this save. */
  readonly token: string;
  readonly base: Catalogue;
  readonly ours: Catalogue;
  /** Undecodable entries that this save removes. */
  readonly discard: readonly UndecodableEntry[];
  /** Undecodable entries that this save puts back. */
  readonly restore: readonly UndecodableEntry[];
}
