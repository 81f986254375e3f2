import { printDuration } from '../promql/duration';
import type { Catalogue, CatalogueDefaults, Team } from '../slo/catalogue';
import type { UnknownKey } from '../slo/slo';
import type { DecodedCatalogue } from './decodeCatalogue';
import { DEFAULT_WINDOW } from './defaultWindow';
import type { UndecodableEntry } from './decodeEntries';
import { encodeSlo } from './encodeSlo';
import { type JsonRecord, sparse } from './json';
import { API_VERSION, type CatalogueDocument, KIND } from './schema/catalogueSchema';
import { withUnknownKeys } from './unknownKeys';

/** What a document held beside the catalogue, and has to hold again. */
export type KeptParts = Pick<DecodedCatalogue, 'undecodable' | 'unknownKeys'>;

const NOTHING_KEPT: KeptParts = { undecodable: [], unknownKeys: [] };

/**
 * A catalogue as a document, keys in a fixed order. Entries that could not be decoded come back unchanged at the
 * place where they stood.
 */
export function encodeCatalogue(catalogue: Catalogue, kept: KeptParts = NOTHING_KEPT): CatalogueDocument {
  const teams = catalogue.teams.map((team) => encodeTeam(team, kept.unknownKeys));
  const document = sparse({
    apiVersion: API_VERSION,
    kind: KIND,
    defaults: encodeDefaults(catalogue.defaults),
    teams: nonEmpty(withUndecodable('teams', teams, kept.undecodable)),
    slos: withUndecodable('slos', catalogue.slos.map(encodeSlo), kept.undecodable),
  });
  const withDefaults = needsDefaults(kept.unknownKeys) ? { ...document, defaults: document.defaults ?? {} } : document;
  return withUnknownKeys(
    withDefaults,
    kept.unknownKeys.filter(({ path }) => path[0] !== 'teams' || path.length === 1)
  ) as CatalogueDocument;
}

function encodeDefaults({ datasource, window }: CatalogueDefaults): JsonRecord | undefined {
  const defaults = sparse({ datasource, window: window === DEFAULT_WINDOW ? undefined : printDuration(window) });
  return Object.keys(defaults).length === 0 ? undefined : defaults;
}

/** An unknown key inside of `defaults` needs them to be there, even where nothing else in them is set. */
function needsDefaults(unknownKeys: readonly UnknownKey[]): boolean {
  return unknownKeys.some(({ path }) => path[0] === 'defaults' && path.length > 1);
}

function encodeTeam({ id, title }: Team, unknownKeys: readonly UnknownKey[]): JsonRecord {
  const own = unknownKeys.filter(({ path }) => path[0] === 'teams' && path[1] === id);
  return withUnknownKeys(
    { id, title },
    own.map(({ path, value }) => ({ path: path.slice(2), value }))
  );
}

/** The unreadable entries between the same neighbours as before, as far as those are still there. */
function withUndecodable(
  list: UndecodableEntry['list'],
  encoded: readonly unknown[],
  kept: readonly UndecodableEntry[]
): unknown[] {
  const own = kept.filter((entry) => entry.list === list);
  const standingBefore = (place: number): unknown[] =>
    own.filter(({ precededBy }) => Math.min(precededBy, encoded.length) === place).map(({ raw }) => raw);
  return [...encoded.flatMap((entry, place) => [...standingBefore(place), entry]), ...standingBefore(encoded.length)];
}

function nonEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}
