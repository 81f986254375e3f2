import { equalJson } from '../json';

/** What three versions say about one entity; undefined where a version does not have it. */
export interface Versions<T> {
  readonly base?: T;
  readonly ours?: T;
  readonly theirs?: T;
}

export interface MergedEntities<T> {
  /** In the order of theirs; what only we have stands before what follows it in ours, else last. Conflicting entities stand as in theirs. */
  readonly entities: readonly T[];
  readonly conflicts: ReadonlyArray<{ readonly id: string } & Versions<T>>;
}

/**
 * Three-way merge of lists of entities by id: whoever changed, added or deleted an entity wins; where both did so in
 * different ways it is a conflict. An id that ours holds twice is a conflict, too, for one of them would get lost.
 */
export function mergeEntities<T>(
  versions: { readonly base: readonly T[]; readonly ours: readonly T[]; readonly theirs: readonly T[] },
  idOf: (entity: T) => string,
  /** What is compared of an entity. */
  contentOf: (entity: T) => unknown = (entity) => entity
): MergedEntities<T> {
  const base = byId(versions.base, idOf);
  const ours = byId(versions.ours, idOf);
  const theirs = byId(versions.theirs, idOf);
  const repeated = repeatedIds(versions.ours, idOf);
  const kept = new Map<string, T>();
  const conflicts: Array<{ readonly id: string } & Versions<T>> = [];
  for (const id of new Set([...theirs.keys(), ...ours.keys(), ...base.keys()])) {
    const three = { base: base.get(id), ours: ours.get(id), theirs: theirs.get(id) };
    const merged = repeated.has(id) ? CONFLICT : mergeValue(three, contentOf);
    if (merged === CONFLICT) {
      conflicts.push({ id, ...present(three) });
    }
    const value = merged === CONFLICT ? three.theirs : merged;
    if (value !== undefined) {
      kept.set(id, value);
    }
  }
  return { entities: inOrder(kept, [...ours.keys()], theirs), conflicts };
}

/** What was kept, in the order of theirs; an entity that only ours has goes before the one it stood before there. */
function inOrder<T>(
  kept: ReadonlyMap<string, T>,
  ours: readonly string[],
  theirs: ReadonlyMap<string, T>
): readonly T[] {
  const before = new Map<string, readonly string[]>();
  let waiting: string[] = [];
  for (const id of ours.filter((known) => kept.has(known))) {
    if (theirs.has(id)) {
      before.set(id, waiting);
      waiting = [];
    } else {
      waiting.push(id);
    }
  }
  const ids = [...theirs.keys()].filter((id) => kept.has(id));
  const ordered = [...ids.flatMap((id) => [...(before.get(id) ?? []), id]), ...waiting];
  return ordered.flatMap((id) => kept.get(id) ?? []);
}

export const CONFLICT = Symbol('conflict');

/** One value in three versions; undefined is a value like any other (deleted, or not set). */
export function mergeValue<T>(
  { base, ours, theirs }: Versions<T>,
  contentOf: (value: T) => unknown = (value) => value
): T | undefined | typeof CONFLICT {
  const same = (a: T | undefined, b: T | undefined): boolean =>
    a === b || (a !== undefined && b !== undefined && equalJson(contentOf(a), contentOf(b)));
  if (same(ours, base) || same(ours, theirs)) {
    return theirs;
  }
  return same(theirs, base) ? ours : CONFLICT;
}

/** The versions that exist, without keys that are undefined. */
export function present<T>({ base, ours, theirs }: Versions<T>): Versions<T> {
  return {
    ...(base === undefined ? {} : { base }),
    ...(ours === undefined ? {} : { ours }),
    ...(theirs === undefined ? {} : { theirs }),
  };
}

function byId<T>(entities: readonly T[], idOf: (entity: T) => string): ReadonlyMap<string, T> {
  return new Map(entities.map((entity) => [idOf(entity), entity]));
}

function repeatedIds<T>(entities: readonly T[], idOf: (entity: T) => string): ReadonlySet<string> {
  const ids = entities.map(idOf);
  // Without a repetition, which is nearly always, one pass is enough.
  return new Set(ids).size === ids.length ? new Set() : new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
}
