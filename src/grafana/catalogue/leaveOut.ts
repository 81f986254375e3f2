import type { Catalogue } from '../../slo/catalogue';
import { equalJson } from '../../spec/json';

interface CatalogueChange {
  readonly base: Catalogue;
  readonly ours: Catalogue;
}

/** What a change leads to when it leaves alone whatever one of the others has changed, too. */
export function leaveOut({ base, ours }: CatalogueChange, others: readonly CatalogueChange[]): Catalogue {
  const changes = (key: 'datasource' | 'window') =>
    others.some((other) => other.base.defaults[key] !== other.ours.defaults[key]);
  const { datasource } = changes('datasource') ? base.defaults : ours.defaults;
  const { window } = changes('window') ? base.defaults : ours.defaults;
  return {
    defaults: { ...(datasource === undefined ? {} : { datasource }), window },
    teams: mixed(base.teams, ours.teams, touched(others.map((other) => [other.base.teams, other.ours.teams]))),
    slos: mixed(base.slos, ours.slos, touched(others.map((other) => [other.base.slos, other.ours.slos]))),
  };
}

interface Identified {
  readonly id: string;
}

function mixed<T extends Identified>(base: readonly T[], ours: readonly T[], ids: ReadonlySet<string>): readonly T[] {
  return [...ours.filter(({ id }) => !ids.has(id)), ...base.filter(({ id }) => ids.has(id))];
}

/** Ids of what was added, changed or removed. */
function touched(changes: ReadonlyArray<readonly [readonly Identified[], readonly Identified[]]>): ReadonlySet<string> {
  return new Set(
    changes.flatMap(([base, ours]) => {
      const before = new Map(base.map((entity) => [entity.id, entity]));
      const after = new Map(ours.map((entity) => [entity.id, entity]));
      return [...new Set([...before.keys(), ...after.keys()])].filter(
        (id) => before.get(id) !== after.get(id) && !equalJson(before.get(id) ?? null, after.get(id) ?? null)
      );
    })
  );
}
