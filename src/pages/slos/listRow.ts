import type { Catalogue } from '../../slo/catalogue';
import type { Loadable } from '../../slo/loadable';
import type { Problem } from '../../slo/problem';
import type { Slo, SloId } from '../../slo/slo';
import { type SloState, STATES_WORST_FIRST } from '../../slo/state';
import type { Instant } from '../../slo/units';
import type { SloReading } from '../../state/sloReading';
import type { ListFilters } from '../../state/url/listFilters';
import { teamTitle } from '../teamTitle';

/** One row of the list. */
export interface ListRow {
  readonly slo: Slo;
  /** What people call its team. */
  readonly team: string;
  readonly reading: Loadable<SloReading>;
}

type Statuses = ReadonlyMap<SloId, Loadable<SloReading>>;

export function stateOf({ reading }: ListRow): SloState | undefined {
  return reading.kind === 'loaded' ? reading.value.status.state : undefined;
}

/** Rows that match, apart from their state: pills count these. */
export function matchingRows(
  { slos, teams }: Pick<Catalogue, 'slos' | 'teams'>,
  statuses: Statuses,
  filters: ListFilters
): readonly ListRow[] {
  const words = filters.search.toLowerCase().split(/\s+/).filter(Boolean);
  return slos
    .filter((slo) => matchesFilters(slo, filters))
    .map((slo) => ({
      slo,
      team: teamTitle(slo.team, teams),
      reading: statuses.get(slo.id) ?? { kind: 'loading' as const },
    }))
    .filter((row) => matchesWords(row, words));
}

function matchesFilters(slo: Slo, { teams, services, labels }: ListFilters): boolean {
  return (
    (teams.length === 0 || teams.includes(slo.team)) &&
    (services.length === 0 || services.includes(slo.service)) &&
    labels.every((label) => labelsOf(slo).includes(label))
  );
}

function matchesWords({ slo, team }: ListRow, words: readonly string[]): boolean {
  const text = [slo.title, slo.id, slo.service, slo.team, team, ...labelsOf(slo)].join(' ').toLowerCase();
  return words.every((word) => text.includes(word));
}

export function labelsOf({ labels }: Slo): readonly string[] {
  return Object.entries(labels).map(([name, value]) => `${name}=${value}`);
}

/** How many rows are in each state; rows that are still loading or failed are in none. */
export function countStates(rows: readonly ListRow[]): ReadonlyMap<SloState, number> {
  const counts = new Map<SloState, number>();
  for (const row of rows) {
    const state = stateOf(row);
    if (state !== undefined) {
      counts.set(state, (counts.get(state) ?? 0) + 1);
    }
  }
  return counts;
}

/** The oldest numbers that could not be renewed, and why; undefined when all are current. */
export function oldestStale(
  rows: readonly ListRow[]
): { readonly problem: Problem; readonly asOf: Instant } | undefined {
  return rows
    .flatMap(({ reading }) =>
      reading.kind === 'loaded' && reading.stale ? [{ problem: reading.stale, asOf: reading.asOf }] : []
    )
    .reduce<ReturnType<typeof oldestStale>>((old, one) => (old && old.asOf <= one.asOf ? old : one), undefined);
}

/** It could not be had, though it should be there. */
export function hasFailed({ reading }: ListRow): boolean {
  return reading.kind === 'failed';
}

/**
 * Worst first: could not load, exhausted, burning, at risk, no data, no traffic, healthy, still loading; inside a state by
 * budget left, then by title. A failed row comes first because nobody knows how bad it is.
 */
export function worstFirst(rows: readonly ListRow[]): readonly ListRow[] {
  return [...rows].sort(
    (a, b) => rank(a) - rank(b) || budgetLeft(a) - budgetLeft(b) || a.slo.title.localeCompare(b.slo.title)
  );
}

function rank(row: ListRow): number {
  if (hasFailed(row)) {
    return -1;
  }
  const state = stateOf(row);
  return state === undefined ? STATES_WORST_FIRST.length : STATES_WORST_FIRST.indexOf(state);
}

function budgetLeft({ reading }: ListRow): number {
  return reading.kind === 'loaded' ? (reading.value.status.budget?.remaining ?? 1) : 1;
}
