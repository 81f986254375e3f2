import type { Catalogue, CatalogueDefaults, Team } from '../../slo/catalogue';
import type { Slo, SloId } from '../../slo/slo';
import type { Change } from './useSave';

/** Puts an SLO in the place of the one with its id, or at the end. */
export function putSlo(slo: Slo): Change {
  return { apply: (catalogue) => withSlo(catalogue, slo) };
}

export function removeSlo(id: SloId): Change {
  return { apply: (catalogue) => withoutSlo(catalogue, id) };
}

/** Defaults and teams, as the settings page holds them. */
export function putSettings(settings: {
  readonly defaults: CatalogueDefaults;
  readonly teams: readonly Team[];
}): Change {
  return { apply: (catalogue) => ({ ...catalogue, ...settings }) };
}

/** `merge` keeps what the file does not name; `replace` leaves nothing else. */
export type ImportMode = 'merge' | 'replace';

export function importAll(incoming: Catalogue, mode: ImportMode): Change {
  return { apply: (catalogue) => (mode === 'replace' ? incoming : merged(catalogue, incoming)) };
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
