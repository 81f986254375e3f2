import type { Catalogue, CatalogueDefaults, Team } from '../../slo/catalogue';
import type { Slo, SloId } from '../../slo/slo';
import { CONFLICT, mergeEntities, mergeValue, present, type Versions } from './mergeEntities';

/** Something that both sides changed in different ways, with all versions that exist. */
export type Conflict = SloConflict | TeamConflict | DefaultsConflict;

export interface SloConflict extends Versions<Slo> {
  readonly kind: 'slo';
  readonly sloId: SloId;
}

export interface TeamConflict extends Versions<Team> {
  readonly kind: 'team';
  readonly teamId: string;
}

export interface DefaultsConflict extends Versions<string | number> {
  readonly kind: 'defaults';
  readonly key: keyof CatalogueDefaults;
}

export interface MergedCatalogue {
  /** Conflicting parts stand as in theirs; save it only where there is no conflict. */
  readonly catalogue: Catalogue;
  readonly conflicts: readonly Conflict[];
}

/** Three-way merge per SLO, per team and per default. Order is that of theirs. */
export function mergeCatalogues(base: Catalogue, ours: Catalogue, theirs: Catalogue): MergedCatalogue {
  const slos = mergeEntities({ base: base.slos, ours: ours.slos, theirs: theirs.slos }, (slo) => slo.id, asNamed);
  const teams = mergeEntities({ base: base.teams, ours: ours.teams, theirs: theirs.teams }, (team) => team.id);
  const defaults = mergeDefaults(base.defaults, ours.defaults, theirs.defaults);
  return {
    catalogue: { defaults: defaults.value, teams: teams.entities, slos: slos.entities },
    conflicts: [
      ...slos.conflicts.map(({ id, ...versions }): SloConflict => ({ kind: 'slo', sloId: id as SloId, ...versions })),
      ...teams.conflicts.map(({ id, ...versions }): TeamConflict => ({ kind: 'team', teamId: id, ...versions })),
      ...defaults.conflicts,
    ],
  };
}

/** What the SLO says itself: the default window of a catalogue may change without a change of its SLOs. */
function asNamed(slo: Slo): unknown {
  const { window } = slo.objective;
  return window.kind === 'rolling' && window.inherited
    ? { ...slo, objective: { ...slo.objective, window: undefined } }
    : slo;
}

function mergeDefaults(
  base: CatalogueDefaults,
  ours: CatalogueDefaults,
  theirs: CatalogueDefaults
): { readonly value: CatalogueDefaults; readonly conflicts: readonly DefaultsConflict[] } {
  const datasources = { base: base.datasource, ours: ours.datasource, theirs: theirs.datasource };
  const windows = { base: base.window, ours: ours.window, theirs: theirs.window };
  const datasource = mergeValue(datasources);
  const window = mergeValue(windows);
  const conflicts: DefaultsConflict[] = [];
  if (datasource === CONFLICT) {
    conflicts.push({ kind: 'defaults', key: 'datasource', ...present(datasources) });
  }
  if (window === CONFLICT) {
    conflicts.push({ kind: 'defaults', key: 'window', ...present(windows) });
  }
  const kept = datasource === CONFLICT ? theirs.datasource : datasource;
  return {
    value: {
      ...(kept === undefined ? {} : { datasource: kept }),
      window: window === CONFLICT || window === undefined ? theirs.window : window,
    },
    conflicts,
  };
}
