import { errorBudgetRatio } from '../../slo/objective';
import type { Recording } from '../../slo/recording';
import { LABELS } from '../../slo/reservedLabels';
import type { Slo } from '../../slo/slo';
import { MINUTE, type Seconds, seconds } from '../../slo/units';
import { definitionOf } from './definition';
import type { RecordedWindow } from './recordedWindow';
import { LATELY, LOOK_BACK } from './recordingsExpr';
import { TEN_MINUTES } from './tenMinutes';

/** One series that says by which definition an SLO was recorded, with how many of its samples there are. */
export interface DefinitionSeries {
  readonly labels: Readonly<Record<string, string>>;
  readonly count: number;
}

interface Found {
  readonly window: RecordedWindow;
  /** Of a calendar window, what is of its period. */
  readonly inWindow: readonly DefinitionSeries[];
  /** Of the last `LATELY`, whatever period that belongs to. */
  readonly lately: readonly DefinitionSeries[];
  /** Of the last `LOOK_BACK`, likewise; asked where a period is younger than that. */
  readonly before: readonly DefinitionSeries[];
  /** Whether any of the last minutes is recorded, by whatever definition. */
  readonly hasBegun: boolean;
}

/**
 * What may be missing of a window, or be there twice, before its numbers are not believed: as much as could hide a tenth
 * of the error budget, were all of it bad; and what a window holds more or less by where its edges lie.
 */
const SHARE_OF_BUDGET = 0.1;
const MOST_OF_WINDOW = 0.005;
const EDGES = TEN_MINUTES;
/** A period begins where sums do, and that a sum is there is recorded some minutes after it: the last one may be on its way. */
const ON_ITS_WAY = 5 * MINUTE;

/** One recorder has written so many samples lately at most; with more, it runs twice, however long it has done so. */
const MOST_LATELY = Math.ceil(LATELY / TEN_MINUTES);

type Recorded = Pick<Slo, 'labels' | 'sli' | 'objective' | 'exclusions'>;

/** What the series about one SLO say of its window. */
export function recordingOf(slo: Recorded, { window, inWindow, lately, before, hasBegun }: Found): Recording {
  const { length, period } = window;
  const ofPeriod = period !== undefined && { ofPeriod: true as const };
  if (lately.length === 0) {
    return hasBegun
      ? { kind: 'begun', window: length, ...ofPeriod }
      : { kind: inWindow.length > 0 ? 'stopped' : 'none' };
  }
  const judge = judgeOf(slo, period !== undefined);
  if (!lately.some(judge.isCurrent)) {
    return { kind: 'outdated' };
  }
  // The first sum of a period is late; until then the minutes of it are there where rules have gone on across its start.
  const ofWindow = period !== undefined && length <= LATELY ? judge.of(lately, LATELY) : judge.of(inWindow, length);
  // Twice the half of a window is as many samples as all of it.
  const runsTwice = lately.some(({ count }) => count > MOST_LATELY);
  if (runsTwice || judge.of(lately, LATELY).recorders > 1 || ofWindow.isTooMuch) {
    return { kind: 'doubled', labels: ofWindow.differing };
  }
  if (!ofWindow.isCovered) {
    const covered = seconds(Math.min(length, ofWindow.covered));
    return { kind: 'partial', covered, window: length, ...ofPeriod };
  }
  const ofBefore = judge.of(before, LOOK_BACK);
  return period !== undefined && length < LOOK_BACK && !ofBefore.isCovered
    ? { kind: 'partial', covered: ofBefore.covered, window: LOOK_BACK }
    : { kind: 'covers' };
}

/** Judges how much of some time is recorded as an SLO is defined now. Rules of a rolling window know no periods. */
function judgeOf(slo: Recorded, withPeriods: boolean) {
  const definition = definitionOf(slo);
  const share = Math.min(MOST_OF_WINDOW, SHARE_OF_BUDGET * errorBudgetRatio(slo.objective));
  const isOwn = new Set<string>([...Object.keys(slo.labels), LABELS.service, LABELS.team, LABELS.period]);
  const isCurrent = ({ labels }: DefinitionSeries) =>
    labels[LABELS.definition] === definition && (!withPeriods || labels[LABELS.period] !== undefined);
  return {
    isCurrent,
    of: (series: readonly DefinitionSeries[], length: Seconds) => {
      const tolerated = length * share + EDGES + (withPeriods ? ON_ITS_WAY : 0);
      const recorders = byRecorder(series.filter(isCurrent), isOwn);
      const covered = seconds(Math.min(length, Math.max(0, ...recorders.map(sumOf))));
      return {
        recorders: recorders.length,
        covered,
        isCovered: covered >= length - tolerated,
        isTooMuch: sumOf(series) > length + tolerated + EDGES,
        differing: differingLabels(series),
      };
    },
  };
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
