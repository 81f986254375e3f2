import type { MissingSeries } from '../../queries/reads/neededSeries';
import type { SloReads, UnknownReads } from '../../queries/reads/planReads';
import { samplesPerSecond } from '../../rules/cost';
import type { PlaceKind } from '../../rules/install/places';
import type { RuleGroup } from '../../rules/rule';
import { type RulesHealth, rulesHealth } from '../../rules/running/rulesHealth';
import type { RunningGroup } from '../../rules/running/runningRules';
import { type Copy, copiesOf, type GroupState } from '../../rules/running/groupState';
import type { SloDrift } from '../../rules/running/sloDrift';
import type { Team } from '../../slo/catalogue';
import { MAX_GROUPS } from '../../slo/group';
import type { Slo, SloId } from '../../slo/slo';
import type { Instant } from '../../slo/units';
import type { OtherSlos } from '../../state/rules/useRuleSources';
import type { Wanted } from '../../state/rules/wantedRules';
import type { Running } from '../../state/rules/whereRules';
import { teamTitle } from '../teamTitle';

/**
 * `refused`: the SLO has no rules; `elsewhere`: its rules belong to another data source; `unreadable`: the SLO cannot be
 * read; `unknown`: what runs could not be read; `unseen`: the data source runs nothing of it, and Grafana may; `no-series`:
 * it runs as it is wanted, and series that it needs are not there.
 */
export type RowState = SloDrift['state'] | 'refused' | 'no-series' | 'elsewhere' | 'unreadable' | 'unknown' | 'unseen';

/** Worst first: what pages nobody although it should, then what is only too much. */
export const ROW_STATES: readonly RowState[] = [
  'refused',
  'changed',
  'missing',
  'no-series',
  'twice',
  'orphaned',
  'unreadable',
  'elsewhere',
  'unknown',
  'unseen',
  'same',
];

/** The rules of one SLO, as a row shows them. */
export interface RuleRow {
  readonly id: string;
  /** Absent for rules whose SLO is gone. */
  readonly slo?: Slo;
  /** Service and team of the SLO, as people call them. */
  readonly owner?: string;
  readonly state: RowState;
  /** Rules that are wanted. */
  readonly wanted: number;
  /** Rules that run, each once, however often it does. */
  readonly running: number;
  readonly groups: readonly GroupState[];
  /** Where all that runs of it does, if that is not known from the list of the data source. */
  readonly place?: PlaceKind;
  /** Absent where it is not told. */
  readonly health?: RulesHealth;
  /** Estimated; absent while it is not known. */
  readonly samplesPerSecond?: number;
  /** Why neither cost nor number of budgets can be told. */
  readonly unknownCost?: UnknownReads;
  /** How many budgets it has, where it has one for each group and more of them than rules record. */
  readonly tooMany?: number;
  /** Series that it needs, and that are not there. */
  readonly missing?: MissingSeries;
  /** Why the SLO has no rules. */
  readonly reasons: readonly string[];
  /** What may keep rules that it has from being evaluated. */
  readonly warnings: readonly string[];
}

interface Known {
  readonly wanted: Wanted;
  /** SLOs of other data sources, by id. */
  readonly others: OtherSlos;
  /** What runs, and when it was read. */
  readonly drift: { readonly value: Running; readonly asOf: Instant } | undefined;
  readonly reads: ReadonlyMap<SloId, SloReads> | undefined;
  readonly teams: readonly Team[];
}

/** One row for each SLO that wants rules or should, and for each that left some behind; worst first, then by name. */
export function ruleRows(known: Known): readonly RuleRow[] {
  const rows: readonly RuleRow[] = [...wantedRows(known), ...refusedRows(known), ...leftoverRows(known)];
  return rows
    .map((row) => (row.slo ? { ...row, owner: ownerOf(row.slo, known.teams) } : row))
    .sort((a, b) => rank(a) - rank(b) || titleOf(a).localeCompare(titleOf(b)));
}

function ownerOf({ service, team }: Slo, teams: readonly Team[]): string {
  return [service, teamTitle(team, teams)].filter((name) => name !== '').join(' · ');
}

const NOT_KNOWN = { state: 'unknown', groups: [] } as const;

function wantedRows({ wanted, drift, reads }: Known): readonly RuleRow[] {
  const compared = new Map(drift?.value.slos.map((slo) => [slo.slo, slo]));
  return wanted.rules.map(({ slo, of, groups, warnings }) => {
    const read = reads?.get(slo);
    const found = compared.get(slo) ?? NOT_KNOWN;
    const isUnseen = found.state === 'missing' && !drift?.value.isWhole;
    return {
      id: slo,
      slo: of,
      wanted: groups.reduce((sum, { rules }) => sum + rules.length, 0),
      ...running({ ...found, state: isUnseen ? 'unseen' : stateOf(found.state, read) }, drift?.asOf),
      ...(read && costOf(groups, found.groups, read)),
      ...(read?.missing && { missing: read.missing }),
      reasons: [],
      warnings: warnings.map(({ message }) => message),
    };
  });
}

/** What runs as it is wanted, be it twice, and measures nothing, is not well. */
function stateOf(state: RowState, read: SloReads | undefined): RowState {
  return (state === 'same' || state === 'twice') && read?.missing ? 'no-series' : state;
}

function costOf(wanted: readonly RuleGroup[], found: readonly GroupState[], reads: SloReads) {
  const { budgets, unknown, missing } = reads;
  if (unknown === undefined && missing?.without === 'nothing') {
    // What is not measured is not recorded either, so what would be read of recorded series is not there.
    return {};
  }
  return unknown === undefined
    ? {
        samplesPerSecond: samplesPerSecond(paidFor(wanted, found), reads),
        ...(budgets > MAX_GROUPS && { tooMany: budgets }),
      }
    : { unknownCost: unknown };
}

/** Each group as often as it runs, and once where it does not yet. */
function paidFor(wanted: readonly RuleGroup[], found: readonly GroupState[]): readonly RuleGroup[] {
  const times = new Map(found.map((group) => [group.group, copiesOf(group).length]));
  return wanted.flatMap((group) => new Array<RuleGroup>(times.get(group.name) || 1).fill(group));
}

/** Rules that were installed before an SLO was refused go on running. */
function refusedRows({ wanted, drift }: Known): readonly RuleRow[] {
  const leftovers = new Map(drift?.value.leftovers.map((left) => [left.slo, left.groups]));
  return wanted.refused.map(({ slo, issues }) => ({
    id: slo.id,
    slo,
    wanted: 0,
    ...running({ state: 'refused', groups: leftovers.get(slo.id) ?? [] }, drift?.asOf),
    reasons: issues.map(({ message }) => message),
    warnings: [],
  }));
}

function leftoverRows({ others, drift }: Known): readonly RuleRow[] {
  const leftovers = (drift?.value.leftovers ?? []).filter(({ reason }) => reason !== 'refused');
  return leftovers.map(({ slo: id, reason, groups }) => {
    const other = others.find(id);
    const slo = other === 'unreadable' ? undefined : other;
    const said = { reasons: [], warnings: [] };
    return { id, ...(slo && { slo }), wanted: 0, ...running({ state: reason, groups }, drift?.asOf), ...said };
  });
}

/** What runs of an SLO, and how it did when it was read. */
function running({ state, groups }: Pick<RuleRow, 'state' | 'groups'>, readAt: Instant | undefined) {
  const copies = groups.flatMap(copiesOf);
  const health = readAt === undefined ? undefined : rulesHealth(told(copies), readAt);
  const [place, ...places] = new Set(copies.map((copy) => copy.place));
  return {
    state,
    groups,
    running: groups.reduce((sum, group) => sum + (group.running?.rules.length ?? 0), 0),
    ...(place && places.length === 0 && { place }),
    ...(health && { health }),
  };
}

/** Groups whose health is told: what a ruler holds is read as it was written. */
function told(copies: readonly Copy[]): readonly RunningGroup[] {
  return copies.flatMap(({ running: group, place }) => (place === 'ruler' ? [] : [group]));
}

/** How the rules of a group did when they were read. */
export function groupHealth(group: GroupState, readAt: Instant | undefined): RulesHealth | undefined {
  return readAt === undefined ? undefined : rulesHealth(told(copiesOf(group)), readAt);
}

function rank({ state, health }: RuleRow): number {
  return health?.state === 'failing' ? -2 : health?.state === 'late' ? -1 : ROW_STATES.indexOf(state);
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

function textOf({ id, slo, owner, groups }: RuleRow): string {
  return [id, slo?.title, owner, slo?.team, ...groups.map(({ group }) => group)].join('\n').toLowerCase();
}
