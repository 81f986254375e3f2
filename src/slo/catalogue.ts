import type { Issue } from './result';
import type { Slo } from './slo';
import type { Seconds } from './units';

export interface Team {
  readonly id: string;
  readonly title: string;
}

/** Everything that is configured: defaults, teams and SLOs. */
export interface Catalogue {
  readonly defaults: CatalogueDefaults;
  readonly teams: readonly Team[];
  readonly slos: readonly Slo[];
}

export interface CatalogueDefaults {
  /** uid of the data source of SLOs that name none. */
  readonly datasource?: string;
  readonly window: Seconds;
}

/** An SLO of the store that cannot be read. */
export interface UnreadableSlo {
  /** What it claims to have as its id; absent where it claims none. */
  readonly id?: string;
  /** Why, in sentences. */
  readonly reasons: readonly string[];
}

/** A catalogue as it was read from its store. */
export interface StoredCatalogue {
  readonly catalogue: Catalogue;
  /** Entries that could not be read; they are kept byte for byte and never hide the others. */
  readonly issues: readonly Issue[];
  /** Each SLO among them. */
  readonly unreadable: readonly UnreadableSlo[];
  /** Grows by one with each save; 0 when nothing was ever saved. */
  readonly revision: number;
  readonly origin: 'stored' | 'provisioned';
  /** Why it cannot be saved, when it cannot: it came from a file, or was written by a newer version. */
  readonly readOnly?: 'provisioned' | 'newer-version';
  /** Bytes of the stored document, and whether it is packed. */
  readonly size: { readonly bytes: number; readonly packed: boolean };
}
