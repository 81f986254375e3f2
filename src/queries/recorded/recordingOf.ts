import { errorBudgetRatio } from '../../slo/objective';
import type { Recording } from '../../slo/recording';
import { LABELS } from '../../slo/reservedLabels';
import type { Slo } from '../../slo/slo';
import { type Seconds, seconds } from '../../slo/units';
import { definitionOf } from './definition';
import { TEN_MINUTES } from './tenMinutes';

/** One series that says by which definition an SLO was recorded, with how many of its samples there are. */
export interface DefinitionSeries {
  readonly labels: Readonly<Record<string, string>>;
  readonly count: number;
}

interface Found {
  readonly window: Seconds;
  readonly inWindow: readonly DefinitionSeries[];
  readonly lately: readonly DefinitionSeries[];
}

/**
 * What may be missing of a window, or be there twice, before its numbers are not believed: as much as could hide a tenth
 * of the error budget, were all of it bad; and what a window holds more or less by where its edges lie.
 */
const SHARE_OF_BUDGET = 0.1;
const MOST_OF_WINDOW = 0.005;
const EDGES = TEN_MINUTES;

/** What the series about one SLO say of its window. */
export function recordingOf(slo: Pick<Slo, 'labels' | 'sli' | 'objective' | 'exclusions'>, found: Found): Recording {
  const { window, inWindow, lately } = found;
  if (lately.length === 0) {
    return { kind: inWindow.length > 0 ? 'stopped' : 'none' };
  }
  const tolerated = window * Math.min(MOST_OF_WINDOW, SHARE_OF_BUDGET * errorBudgetRatio(slo.objective)) + EDGES;
  const definition = definitionOf(slo);
  const isCurrent = ({ labels }: DefinitionSeries) => labels[LABELS.definition] === definition;
  if (!lately.some(isCurrent)) {
    return { kind: 'outdated' };
  }
  const isOwn = new Set<string>([...Object.keys(slo.labels), LABELS.service, LABELS.team]);
  const recorders = byRecorder(inWindow.filter(isCurrent), isOwn);
  const all = sumOf(inWindow);
  if (byRecorder(lately.filter(isCurrent), isOwn).length > 1 || all > window + tolerated + EDGES) {
    return { kind: 'doubled', labels: differingLabels(inWindow) };
  }
  const covered = seconds(Math.min(window, Math.max(0, ...recorders.map(sumOf))));
  return covered >= window - tolerated ? { kind: 'covers' } : { kind: 'partial', covered, window };
}

function sumOf(series: readonly DefinitionSeries[]): number {
  return series.reduce((sum, { count }) => sum + count, 0) * TEN_MINUTES;
}

/**
 * Who writes: series that differ in what users may change of an SLO (its team, its labels) follow each other, those
 * that differ in other labels (of replicas, of clusters) stand beside each other.
 */
function byRecorder(
  series: readonly DefinitionSeries[],
  isOwn: ReadonlySet<string>
): ReadonlyArray<readonly DefinitionSeries[]> {
  const groups = new Map<string, DefinitionSeries[]>();
  for (const one of series) {
    const others = Object.entries(one.labels).filter(([label]) => !isOwn.has(label));
    const key = JSON.stringify(others.sort(([a], [b]) => (a < b ? -1 : 1)));
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

function differingLabels(series: readonly DefinitionSeries[]): readonly string[] {
  const names = new Set(series.flatMap(({ labels }) => Object.keys(labels)));
  return [...names].filter((name) => new Set(series.map(({ labels }) => labels[name] ?? '')).size > 1).sort();
}
