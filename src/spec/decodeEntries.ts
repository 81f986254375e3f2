import type { Issue, Result } from '../slo/result';
import { isRecord } from './json';

/** An entry of a list that could not be read, as it stands in the document. */
export interface UndecodableEntry {
  readonly list: 'slos' | 'teams';
  /** Place in the list of the document. */
  readonly index: number;
  /** How many readable entries stand before it. */
  readonly precededBy: number;
  /** The id it claims to have, to name it on screen. */
  readonly id?: string;
  readonly raw: unknown;
  /** Why; paths begin at the document. */
  readonly issues: readonly Issue[];
}

interface EntriesOf<T> {
  readonly list: UndecodableEntry['list'];
  readonly entries: readonly unknown[];
  readonly limit: number;
  readonly idOf: (value: T) => string;
  readonly decode: (entry: unknown) => Result<{ readonly value: T; readonly warnings: readonly Issue[] }>;
}

interface DecodedEntries<T> {
  readonly values: readonly T[];
  readonly undecodable: readonly UndecodableEntry[];
  readonly issues: readonly Issue[];
}

/**
 * Decodes a list entry by entry. An id that was there before is told of the later entry, whatever else is wrong with
 * either, and makes it undecodable where the earlier one is read.
 */
export function decodeEntries<T>({ list, entries, limit, idOf, decode }: EntriesOf<T>): DecodedEntries<T> {
  const firstIndex = firstOfIds(entries.slice(0, limit));
  const read = new Set<string>();
  const values: T[] = [];
  const undecodable: UndecodableEntry[] = [];
  const issues: Issue[] = [];
  const refuse = (index: number, raw: unknown, problems: readonly Issue[]): void => {
    const placed = problems.map((issue) => ({ ...issue, path: [list, index, ...issue.path] }));
    const id = idIn(raw);
    const named = id === undefined ? {} : { id };
    undecodable.push({ list, index, precededBy: values.length, ...named, raw, issues: placed });
    // Of a list that is too long the first entry that is not read says it for all.
    issues.push(...(index > limit ? [] : placed));
  };
  entries.forEach((raw, index) => {
    const decoded = index < limit ? decode(raw) : tooMany(list, entries.length, limit);
    const claimed = index < limit ? idIn(raw) : undefined;
    const first = claimed === undefined ? undefined : firstIndex.get(claimed);
    const repeated =
      claimed !== undefined && first !== undefined && first < index ? [repeatedId(list, claimed, first)] : [];
    if (!decoded.ok) {
      refuse(index, raw, [...decoded.error, ...repeated]);
      return;
    }
    const id = idOf(decoded.value.value);
    if (read.has(id)) {
      refuse(index, raw, repeated);
      return;
    }
    read.add(id);
    values.push(decoded.value.value);
    issues.push(
      ...[...repeated, ...decoded.value.warnings].map((issue) => ({ ...issue, path: [list, index, ...issue.path] }))
    );
  });
  return { values, undecodable, issues };
}

/** Where each id stands first, be the entry readable or not: so all that is wrong is told at once. */
function firstOfIds(entries: readonly unknown[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  entries.forEach((raw, index) => {
    const id = idIn(raw);
    if (id !== undefined && !first.has(id)) {
      first.set(id, index);
    }
  });
  return first;
}

function idIn(raw: unknown): string | undefined {
  return isRecord(raw) && typeof raw['id'] === 'string' ? raw['id'] : undefined;
}

function tooMany(list: string, count: number, limit: number): Result<never> {
  const message = `\`${list}\` has ${count} entries, and at most ${limit} are read: from this one on they are kept but not read. Split the catalogue.`;
  return { ok: false, error: [{ path: [], code: 'too-many', message }] };
}

function repeatedId(list: string, id: string, first: number): Issue {
  return {
    path: ['id'],
    code: 'repeated-id',
    message: `\`id\` is "${id}", which ${list}[${first}] has already. Give this entry another id, for example \`${id.slice(0, 61)}-2\`.`,
  };
}
