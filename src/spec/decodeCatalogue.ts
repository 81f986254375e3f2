import type { Catalogue, CatalogueDefaults, Team } from '../slo/catalogue';
import { fail, type Issue, ok, type Result } from '../slo/result';
import type { Slo, UnknownKey } from '../slo/slo';
import { decodeEntries, type UndecodableEntry } from './decodeEntries';
import { decodeSlo, type WarningsOf } from './decodeSlo';
import { DEFAULT_WINDOW } from './defaultWindow';
import { isRecord, type JsonRecord, sparse } from './json';
import { migrate } from './migrate';
import { isNestedDeeper, MAX_ENTRY_DEPTH, MAX_STORED_DEPTH } from './nesting';
import { durationSeconds } from './promqlText';
import { catalogueSchema, defaultsSchema, headSchema, teamSchema } from './schema/catalogueSchema';
import { LIMITS } from './schema/limits';
import { schemaIssues, unknownKeyIssue, valueInWords } from './schema/schemaIssues';
import { knownKeys, unknownKeysOf } from './schema/schemaWalk';

export interface DecodedCatalogue {
  readonly catalogue: Catalogue;
  /** Entries that could not be read. They are kept as they are, at their place, and never hide the others. */
  readonly undecodable: readonly UndecodableEntry[];
  /** Keys outside of SLOs that could not be used, for `encodeCatalogue`: `['teams', 'payments', 'slack']`. */
  readonly unknownKeys: readonly UnknownKey[];
  /** Everything that a reader should know: errors of the entries above, and warnings. Paths begin at the document. */
  readonly issues: readonly Issue[];
  /** The version in which the document was written. */
  readonly version: number;
  /** True when a later version wrote it: it must not be saved. */
  readonly newerVersion: boolean;
}

const BUILT_IN: CatalogueDefaults = { window: DEFAULT_WINDOW };

/**
 * A catalogue from JSON or YAML. It fails only where the document as a whole cannot be used. What its `defaults` do
 * not name is taken from `base`; `warningsOf` as for `decodeSlo`.
 */
export function decodeCatalogue(
  json: unknown,
  base: CatalogueDefaults = BUILT_IN,
  warningsOf?: WarningsOf
): Result<DecodedCatalogue> {
  if (isNestedDeeper(json, MAX_STORED_DEPTH)) {
    return fail([], 'too-deep', 'The document nests deeper than any catalogue does.');
  }
  const migrated = migrate(json);
  if (!migrated.ok) {
    return migrated;
  }
  const { document, version, newerVersion } = migrated.value;
  const list = document['slos'] ?? [];
  if (!Array.isArray(list)) {
    return fail(['slos'], 'wrong-type', `\`slos\` is ${valueInWords(list)}, but must be a list of SLOs.`);
  }
  const head = decodeHead(document);
  const defaults = decodeDefaults(document['defaults'], base);
  const teams = decodeTeams(document['teams']);
  const slos = decodeEntries<Slo>({
    list: 'slos',
    entries: list,
    limit: LIMITS.slos,
    idOf: (slo) => slo.id,
    decode: (entry) => {
      const decoded = decodeSlo(entry, defaults.value, warningsOf);
      return decoded.ok ? ok({ value: decoded.value.slo, warnings: decoded.value.warnings }) : decoded;
    },
  });
  return ok({
    catalogue: { defaults: defaults.value, teams: teams.value, slos: slos.values },
    undecodable: [...teams.undecodable, ...slos.undecodable],
    unknownKeys: [...head.unknownKeys, ...defaults.unknownKeys, ...teams.unknownKeys],
    issues: [...head.issues, ...defaults.issues, ...teams.issues, ...slos.issues],
    version,
    newerVersion,
  });
}

interface DecodedPart<T> {
  readonly value: T;
  readonly unknownKeys: readonly UnknownKey[];
  readonly issues: readonly Issue[];
}

function decodeHead(document: JsonRecord): DecodedPart<undefined> {
  const known = knownKeys(catalogueSchema) ?? [];
  const unknownKeys = Object.entries(document)
    .filter(([key]) => !known.includes(key))
    .map(([key, value]) => ({ path: [key], value }));
  return {
    value: undefined,
    unknownKeys,
    issues: unknownKeys.map(({ path }) => unknownKeyIssue(catalogueSchema, path)),
  };
}

/** Defaults that cannot be used are kept as they are, and those of `base` hold. */
function decodeDefaults(json: unknown, base: CatalogueDefaults): DecodedPart<CatalogueDefaults> {
  const problems = json === undefined ? [] : schemaIssues(headSchema, { defaults: json });
  if (problems.length > 0 || !isRecord(json)) {
    return {
      value: base,
      unknownKeys: json === undefined ? [] : [{ path: ['defaults'], value: json }],
      issues: problems,
    };
  }
  const unknownKeys = unknownKeysOf(defaultsSchema, json);
  const datasource = typeof json['datasource'] === 'string' ? json['datasource'] : undefined;
  return {
    value: sparse({
      datasource: datasource ?? base.datasource,
      window: durationSeconds(json['window']) ?? base.window,
    }),
    unknownKeys: unknownKeys.map(({ path, value }) => ({ path: ['defaults', ...path], value })),
    issues: unknownKeys.map(({ path }) => unknownKeyIssue(catalogueSchema, ['defaults', ...path])),
  };
}

function decodeTeams(
  json: unknown
): DecodedPart<readonly Team[]> & { readonly undecodable: readonly UndecodableEntry[] } {
  if (json !== undefined && !Array.isArray(json)) {
    const message = `\`teams\` is ${valueInWords(json)}, but must be a list of teams.`;
    const issues = [{ path: ['teams'], code: 'wrong-type', message }];
    return { value: [], undecodable: [], unknownKeys: [{ path: ['teams'], value: json }], issues };
  }
  const unknownKeys: UnknownKey[] = [];
  const teams = decodeEntries<Team>({
    list: 'teams',
    entries: json ?? [],
    limit: LIMITS.teams,
    idOf: (team) => team.id,
    decode: (entry) => decodeTeam(entry, unknownKeys),
  });
  return { value: teams.values, undecodable: teams.undecodable, unknownKeys, issues: teams.issues };
}

function decodeTeam(json: unknown, unknownKeys: UnknownKey[]): Result<{ value: Team; warnings: readonly Issue[] }> {
  if (isNestedDeeper(json, MAX_ENTRY_DEPTH)) {
    return fail([], 'too-deep', 'The entry nests deeper than any team does. Write it anew from an example.');
  }
  const problems = schemaIssues(teamSchema, json);
  if (problems.length > 0 || !isRecord(json)) {
    return { ok: false, error: problems };
  }
  const team = { id: String(json['id']), title: String(json['title']) };
  const unknown = unknownKeysOf(teamSchema, json);
  unknownKeys.push(...unknown.map(({ path, value }) => ({ path: ['teams', team.id, ...path], value })));
  return ok({ value: team, warnings: unknown.map(({ path }) => unknownKeyIssue(teamSchema, path)) });
}
