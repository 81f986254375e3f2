import type { SloReads } from '../../queries/reads/planReads';
import { samplesPerSecond } from '../../rules/cost';
import { type RulesHealth, rulesHealth } from '../../rules/rulesHealth';
import type { GroupState, SloDrift } from '../../rules/sloDrift';
import type { Slo, SloId } from '../../slo/slo';
import type { Drift } from '../../state/rules/runningRules';
import type { Wanted } from '../../state/rules/wantedRules';

/** `refused`: the SLO has no rules; `unknown`: what runs could not be read. */
export type RowState = SloDrift['state'] | 'refused' | 'unknown';

/** Worst first: what pages nobody although it should, then what is only too much. */
export const ROW_STATES: readonly RowState[] = ['refused', 'changed', 'missing', 'orphaned', 'unknown', 'same'];

/** The rules of one SLO, as a row shows them. */
export interface RuleRow {
  readonly id: string;
  /** Absent for rules whose SLO is gone. */
  readonly slo?: Slo;
  readonly state: RowState;
  /** Rules that are wanted. */
  readonly wanted: number;
  readonly groups: readonly GroupState[];
  readonly health?: RulesHealth;
  /** Estimated; absent while it is not known. */
  readonly samplesPerSecond?: number;
  /** Why the SLO has no rules. */
  readonly reasons: readonly string[];
}

interface Known {
  readonly wanted: Wanted;
  readonly drift: Drift | undefined;
  readonly reads: ReadonlyMap<SloId, SloReads> | undefined;
}

/** One row for each SLO that wants rules or should, and for each that left some behind; worst first, then by name. */
export function ruleRows({ wanted, drift, reads }: Known): readonly RuleRow[] {
  const compared = new Map(drift?.slos.map((slo) => [slo.slo, slo]));
  const rows: readonly RuleRow[] = [
    ...wanted.rules.map(({ slo, of, groups }): RuleRow => {
      const found = compared.get(slo);
      const read = reads?.get(slo);
      return {
        id: slo,
        slo: of,
        wanted: groups.reduce((sum, { rules }) => sum + rules.length, 0),
        ...running(found ?? { state: 'unknown', groups: [] }),
        ...(read && { samplesPerSecond: samplesPerSecond(groups, read) }),
        reasons: [],
      };
    }),
    ...wanted.refused.map(({ slo, issues }): RuleRow => ({
      id: slo.id,
      slo,
      state: 'refused',
      wanted: 0,
      groups: [],
      reasons: issues.map(({ message }) => message),
    })),
    ...(drift?.orphans ?? []).map((orphan): RuleRow => ({
      id: orphan.slo,
      wanted: 0,
      ...running(orphan),
      reasons: [],
    })),
  ];
  return [...rows].sort((a, b) => rank(a) - rank(b) || titleOf(a).localeCompare(titleOf(b)));
}

function running({ state, groups }: { state: RowState; groups: readonly GroupState[] }) {
  const health = rulesHealth(groups.flatMap((group) => group.running ?? []));
  return { state, groups, ...(health && { health }) };
}

function rank({ state, health }: RuleRow): number {
  return health?.state === 'failing' ? -1 : ROW_STATES.indexOf(state);
}

export function titleOf({ slo, id }: RuleRow): string {
  return slo?.title ?? id;
}

/** How many rows are in each state, worst first. */
export function countRows(rows: readonly RuleRow[]): ReadonlyMap<RowState, number> {
  const counts = ROW_STATES.map((state) => [state, rows.filter((row) => row.state === state).length] as const);
  return new Map(counts.filter(([, count]) => count > 0));
}

/** Rows of the chosen states, all where none is chosen, in which each word of the search stands somewhere. */
export function matchingRows(
  rows: readonly RuleRow[],
  search: string,
  states: readonly RowState[]
): readonly RuleRow[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(
    (row) => (states.length === 0 || states.includes(row.state)) && words.every((word) => textOf(row).includes(word))
  );
}

function textOf({ id, slo, groups }: RuleRow): string {
  return [id, slo?.title, slo?.service, slo?.team, ...groups.map(({ group }) => group)].join('\n').toLowerCase();
}
