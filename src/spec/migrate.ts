import { fail, ok, type Result } from '../slo/result';
import { isRecord, type JsonRecord } from './json';
import { API_VERSION, KIND } from './schema/catalogueSchema';
import { valueInWords } from './schema/schemaIssues';

export interface MigratedDocument {
  /** The version in which it was written; 0 for a draft without a version. */
  readonly version: number;
  /** Written by a later version of Headroom: it can be shown as far as it is understood, and not be saved. */
  readonly newerVersion: boolean;
  readonly document: JsonRecord;
}

/** `MIGRATIONS[n]` turns a document of version n into one of version n + 1. */
const MIGRATIONS: ReadonlyArray<(document: JsonRecord) => JsonRecord> = [
  (draft) => ({ apiVersion: API_VERSION, kind: KIND, ...draft }),
];

export const CURRENT_VERSION = MIGRATIONS.length;

/** A document of any version in the shape of the current one. A bare list is a draft that holds only SLOs. */
export function migrate(json: unknown): Result<MigratedDocument> {
  const draft = Array.isArray(json) ? { slos: json } : json;
  if (!isRecord(draft)) {
    return fail(
      [],
      'wrong-type',
      `The document is ${valueInWords(json)}, but must be an object with apiVersion, kind and slos, for example \`${JSON.stringify({ apiVersion: API_VERSION, kind: KIND, slos: [] })}\`.`
    );
  }
  const version = versionOf(draft);
  if (!version.ok) {
    return version;
  }
  const document = MIGRATIONS.slice(version.value).reduce((older, step) => step(older), draft);
  return ok({ version: version.value, newerVersion: version.value > CURRENT_VERSION, document });
}

function versionOf(document: JsonRecord): Result<number> {
  const { apiVersion, kind } = document;
  if (kind !== undefined && kind !== KIND) {
    return fail(['kind'], 'not-one-of', `\`kind\` is ${valueInWords(kind)}, but must be \`${KIND}\`.`);
  }
  if (apiVersion === undefined) {
    return ok(0);
  }
  const version = typeof apiVersion === 'string' ? /^headroom\/v([1-9]\d{0,5})$/.exec(apiVersion)?.[1] : undefined;
  return version === undefined
    ? fail(
        ['apiVersion'],
        'not-one-of',
        `\`apiVersion\` is ${valueInWords(apiVersion)}, but must be \`${API_VERSION}\`. Documents of other tools have to be converted first.`
      )
    : ok(Number(version));
}
