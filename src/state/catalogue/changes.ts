import type { Catalogue, CatalogueDefaults, Team } from '../../slo/catalogue';
import type { Slo, SloId } from '../../slo/slo';
import type { Change } from './useSave';

/** Puts an SLO in the place of the one with its id, or at the end. */
export function putSlo(slo: Slo): Change {
  return { apply: (catalogue) => withSlo(catalogue, slo), revert: (before) => restoreSlo(before, slo.id) };
}

export function removeSlo(id: SloId): Change {
  return { apply: (catalogue) => withoutSlo(catalogue, id), revert: (before) => restoreSlo(before, id) };
}

/** Defaults and teams, as the settings page holds them. */
export function putSettings(settings: {
  readonly defaults: CatalogueDefaults;
  readonly teams: readonly Team[];
}): Change {
  return {
    apply: (catalogue) => ({ ...catalogue, ...settings }),
    revert:
      ({ defaults, teams }) =>
      (catalogue) => ({ ...catalogue, defaults, teams }),
  };
}

/** `merge` keeps what the file does not name; `replace` leaves nothing else. */
export type ImportMode = 'merge' | 'replace';

export function importAll(incoming: Catalogue, mode: ImportMode): Change {
  return {
    apply: (catalogue) => (mode === 'replace' ? incoming : merged(catalogue, incoming)),
    revert: (before) => () => before,
  };
}

function withSlo(catalogue: Catalogue, slo: Slo): Catalogue {
  const isKnown = catalogue.slos.some(({ id }) => id === slo.id);
  return {
    ...catalogue,
    slos: isKnown ? catalogue.slos.map((known) => (known.id === slo.id ? slo : known)) : [...catalogue.slos, slo],
  };
}

function withoutSlo(catalogue: Catalogue, id: SloId): Catalogue {
  return { ...catalogue, slos: catalogue.slos.filter((slo) => slo.id !== id) };
}

/** The SLO as it was, in the place where it was; gone if it was not there. */
function restoreSlo(before: Catalogue, id: SloId): (catalogue: Catalogue) => Catalogue {
  const at = before.slos.findIndex((slo) => slo.id === id);
  const slo = before.slos[at];
  return (catalogue) => {
    if (slo === undefined) {
      return withoutSlo(catalogue, id);
    }
    if (catalogue.slos.some((known) => known.id === id)) {
      return withSlo(catalogue, slo);
    }
    return { ...catalogue, slos: [...catalogue.slos.slice(0, at), slo, ...catalogue.slos.slice(at)] };
  };
}

function merged(catalogue: Catalogue, incoming: Catalogue): Catalogue {
  const known = new Set(catalogue.teams.map(({ id }) => id));
  const teams = new Map(incoming.teams.map((team) => [team.id, team]));
  return incoming.slos.reduce(withSlo, {
    defaults: { ...catalogue.defaults, ...incoming.defaults },
    teams: [
      ...catalogue.teams.map((team) => teams.get(team.id) ?? team),
      ...incoming.teams.filter(({ id }) => !known.has(id)),
    ],
    slos: catalogue.slos,
  });
}
