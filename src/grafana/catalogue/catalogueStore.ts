import type { Catalogue, StoredCatalogue } from '../../slo/catalogue';
import { err, ok, type Result } from '../../slo/result';
import type { UndecodableEntry } from '../../spec/decodeEntries';
import { equalJson } from '../../spec/json';
import { STORED_BYTES_LIMIT } from '../../spec/storedSize';
import { type GatewayError, gatewayError } from '../gatewayError';
import type { Exclusive } from './exclusive';
import type { SaveWorld } from './saveLoop';
import type { SaveFailure, SaveOutcome } from './saveOutcome';
import { createSessionOnDemand } from './sessionOnDemand';
import type { SettingsApi } from './settingsApi';
import { createSnapshots, type Snapshot } from './snapshot';

/** The catalogue in the plugin's JSON data. */
export interface CatalogueStore {
  read(signal?: AbortSignal): Promise<Result<StoredCatalogue, GatewayError>>;
  /** Applies a change to what was read, merges it with what others saved since, and stores the result. */
  save(
    base: StoredCatalogue,
    change: (catalogue: Catalogue) => Catalogue,
    options?: SaveOptions
  ): Promise<Result<SaveOutcome, SaveFailure>>;
  /** The document as it is stored, with everything that could not be read. */
  raw(signal?: AbortSignal): Promise<Result<RawCatalogue, GatewayError>>;
}

export interface SaveOptions {
  /** Undecodable entries (of `raw()`) to be removed; all others stay. */
  readonly discard?: readonly UndecodableEntry[];
  /** Undecodable entries that were removed, to stand again where they stood. */
  readonly restore?: readonly UndecodableEntry[];
}

export interface RawCatalogue {
  /** Undefined where nothing was ever saved. */
  readonly document: unknown;
  readonly revision: number;
}

/** What the store needs beside the API; tests bring their own clock and dice. Times are in seconds. */
export interface StoreOptions {
  readonly sleep?: SaveWorld['sleep'];
  readonly now?: SaveWorld['now'];
  readonly random?: SaveWorld['random'];
  readonly exclusive?: Exclusive;
  readonly createToken?: () => string;
  /** Largest document that is written. */
  readonly bytesLimit?: number;
  /** After how many seconds a confirmed save is looked at again. */
  readonly recheckAfter?: readonly number[];
}

/** Past the moment in which others that were slow may have overwritten a save, and once more for the very slow. */
const RECHECK_AFTER_SECONDS = [3, 20] as const;

const NOT_LOADED: SaveFailure = {
  kind: 'gateway',
  error: gatewayError('unavailable', 'The part of Headroom that saves could not be loaded.'),
  written: 'no',
};

export function createCatalogueStore(api: SettingsApi, options: StoreOptions = {}): CatalogueStore {
  const world = toWorld(api, options);
  const sessions = createSessionOnDemand(world, options.exclusive);
  const createToken = options.createToken ?? (() => randomToken(world.random));
  return {
    read: (signal) => sessions.read(signal),
    async save(base, change, { discard = [], restore = [] } = {}) {
      const ours = change(base.catalogue);
      if (discard.length + restore.length === 0 && equalJson(ours, base.catalogue)) {
        return ok({ stored: base, merged: false });
      }
      const session = await sessions.open();
      if (session === undefined) {
        return err(NOT_LOADED);
      }
      const saved = await session.save({ token: createToken(), base: base.catalogue, ours, discard, restore });
      if (saved.ok) {
        void session.recheck(options.recheckAfter ?? RECHECK_AFTER_SECONDS);
      }
      return saved;
    },
    async raw(signal) {
      const snapshot = await world.read(signal);
      return snapshot.ok ? ok(rawOf(snapshot.value)) : snapshot;
    },
  };
}

function toWorld(api: SettingsApi, options: StoreOptions): SaveWorld {
  return {
    api,
    read: createSnapshots(api),
    sleep: options.sleep ?? ((seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000))),
    now: options.now ?? (() => performance.now() / 1000),
    random: options.random ?? Math.random,
    bytesLimit: options.bytesLimit ?? STORED_BYTES_LIMIT,
  };
}

function rawOf({ envelope: { document, revision } }: Snapshot): RawCatalogue {
  return { document, revision };
}

/** Ten letters and digits: a document remembers a few dozen of them. */
function randomToken(random: () => number): string {
  return Array.from({ length: 10 }, () => Math.floor(random() * 36).toString(36)).join('');
}
