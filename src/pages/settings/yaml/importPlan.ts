import type { Catalogue } from '../../../slo/catalogue';
import type { Slo } from '../../../slo/slo';
import { draftFromSlo } from '../../../spec/draftFromSlo';
import { encodeSlo } from '../../../spec/encodeSlo';
import { equalJson } from '../../../spec/json';
import type { ImportMode } from '../../../state/catalogue/changes';
import { changesBetween } from '../../editor/saving/changes';

/** An SLO that is stored already, and what the form calls the fields that would change. */
export interface ChangedSlo {
  readonly title: string;
  readonly fields: readonly string[];
}

/** What an import would do, by titles of SLOs and names of teams. */
export interface ImportPlan {
  readonly added: readonly string[];
  readonly changed: readonly ChangedSlo[];
  readonly removed: readonly string[];
  /** SLOs that are the same in both. */
  readonly same: number;
  /** Teams or defaults differ. */
  readonly settings: boolean;
}

/** Compares what is stored with what an import would leave. */
export function importPlan(stored: Catalogue, incoming: Catalogue, mode: ImportMode): ImportPlan {
  const before = new Map(stored.slos.map((slo) => [slo.id, slo]));
  const after = new Set(incoming.slos.map(({ id }) => id));
  const isSame = (slo: Slo) => {
    const known = before.get(slo.id);
    return known !== undefined && equalJson(encodeSlo(known), encodeSlo(slo));
  };
  return {
    added: incoming.slos.filter(({ id }) => !before.has(id)).map(({ title }) => title),
    changed: incoming.slos.flatMap((slo) => {
      const known = before.get(slo.id);
      return known === undefined || isSame(slo) ? [] : [{ title: slo.title, fields: changedFields(known, slo) }];
    }),
    removed: mode === 'merge' ? [] : stored.slos.filter(({ id }) => !after.has(id)).map(({ title }) => title),
    same: incoming.slos.filter(isSame).length,
    settings: settingsDiffer(stored, incoming, mode),
  };
}

function changedFields(before: Slo, after: Slo): readonly string[] {
  return changesBetween(draftFromSlo(before), draftFromSlo(after)).map(({ label }) => label);
}

function settingsDiffer(stored: Catalogue, incoming: Catalogue, mode: ImportMode): boolean {
  const teamsDiffer =
    mode === 'replace'
      ? !equalJson(stored.teams, incoming.teams)
      : incoming.teams.some((team) => !stored.teams.some((known) => equalJson(known, team)));
  return teamsDiffer || !equalJson({ ...stored.defaults, ...incoming.defaults }, stored.defaults);
}

/** Nothing would be stored that is not there already. */
export function isEmptyPlan({ added, changed, removed, settings }: ImportPlan): boolean {
  return added.length + changed.length + removed.length === 0 && !settings;
}
