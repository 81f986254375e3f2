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

/** Decodes a list entry by entry. An id that was there before makes the later entry undecodable. */
export function decodeEntries<T>({ list, entries, limit, idOf, decode }: EntriesOf<T>): DecodedEntries<T> {
  const firstIndex = new Map<string, number>();
  const values: T[] = [];
  const undecodable: UndecodableEntry[] = [];
  const issues: Issue[] = [];
  const refuse = (index: number, raw: unknown, problems: readonly Issue[]): void => {
    const placed = problems.map((issue) => ({ ...issue, path: [list, index, ...issue.path] }));
    const id = isRecord(raw) && typeof raw['id'] === 'string' ? { id: raw['id'] } : {};
    undecodable.push({ list, index, precededBy: values.length, ...id, raw, issues: placed });
    // Of a list that is too long the first entry that is not read says it for all.
    issues.push(...(index > limit ? [] : placed));
  };
  entries.forEach((raw, index) => {
    const decoded = index < limit ? decode(raw) : tooMany(list, entries.length, limit);
    if (!decoded.ok) {
      refuse(index, raw, decoded.error);
      return;
    }
    const id = idOf(decoded.value.value);
    const first = firstIndex.get(id);
    if (first !== undefined) {
      refuse(index, raw, [repeatedId(list, id, first)]);
      return;
    }
    firstIndex.set(id, index);
    values.push(decoded.value.value);
    issues.push(...decoded.value.warnings.map((issue) => ({ ...issue, path: [list, index, ...issue.path] })));
  });
  return { values, undecodable, issues };
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
