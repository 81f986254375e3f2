import { budgetLabels } from '../slo/budgetLabels';
import type { Issue } from '../slo/result';
import type { Slo, SloId } from '../slo/slo';
import type { Instant, Seconds } from '../slo/units';
import type { Cell } from './cell';
import { eventTerms } from './eventTerms';
import type { LeaveOut, WindowEnds } from './exclusions/leftOut';
import { type Pack, packRaw, packRecorded } from './packCells';
import type { BucketsPlan, EventsPlan, Planned } from './plans';
import { readBuckets, readEvents } from './readAnswer';
import type { RecordedFor } from './recorded/recordedSource';
import { lastRecordedEnd } from './recorded/tenMinutes';
import type { Request } from './request';

/** What is left out of raw metrics; recorded series have left it out already. */
export interface Without {
  readonly leaveOut: LeaveOut;
  readonly ends: WindowEnds;
}

/** Where the SLOs of a plan are read from, where that is not their raw metrics. */
export interface FromRecorded {
  /** When the plan will be asked. */
  readonly now: Instant;
  /** How many SLOs the data source has recorded series of, those of others included. */
  readonly known: number;
}

/**
 * Many SLOs of one data source → few instant queries for the events of their windows. SLOs of one shape share a term,
 * equal expressions are asked once. Deterministic: the same SLOs in the same order give the same text.
 */
export function planEvents(
  slos: readonly Slo[],
  windows: (slo: Slo) => readonly Seconds[],
  recorded?: FromRecorded,
  without?: Without
): Planned<EventsPlan> {
  const source = recorded && { kind: 'windows' as const, now: recorded.now };
  const { requests, issues, pack } = plan({ slos, windows, source, recorded, without });
  return { plans: requests.map((request) => toEventsPlan(request, pack)), issues };
}

/**
 * Many SLOs → few range queries with `step` as their step, for one bucket of events a step: of all groups together, for
 * those of each would be a hundred times as many.
 */
export function planBuckets(
  slos: readonly Slo[],
  step: Seconds,
  recorded?: FromRecorded,
  without?: Without
): Planned<BucketsPlan> {
  const source = recorded && { kind: 'buckets' as const, now: recorded.now };
  const { requests, issues, pack } = plan({
    slos: slos.map((slo) => ({ ...slo, group: slo.group ?? [] })),
    windows: () => [step],
    source,
    recorded,
    without,
  });
  const lastEnd = (now: Instant) => (recorded ? lastRecordedEnd(step, now) : now);
  return { plans: requests.map((request) => toBucketsPlan(request, pack, lastEnd)), issues };
}

/**
 * Deals a plan whose answer was too large or too slow out to two or more, the longer windows apart from the shorter.
 * A plan that asks for one window of one SLO cannot be dealt out: it comes back alone.
 */
export function split<P extends { readonly halves: () => readonly P[] }>(plan: P): readonly P[] {
  const halves = plan.halves();
  return halves.length > 0 ? halves : [plan];
}

interface Asking {
  readonly slos: readonly Slo[];
  readonly windows: (slo: Slo) => readonly Seconds[];
  readonly source: RecordedFor | undefined;
  readonly recorded: FromRecorded | undefined;
  readonly without: Without | undefined;
}

function plan({ slos, windows, source, recorded, without }: Asking) {
  const cells: Cell[] = [];
  const issues = new Map<SloId, readonly Issue[]>();
  const labels = [...new Set(slos.flatMap(budgetLabels))].sort();
  for (const slo of slos) {
    const terms = eventTerms(slo, source, labels);
    const by = budgetLabels(slo);
    if (terms.ok) {
      const kept = without ? without.leaveOut(slo, terms.value, without.ends) : terms.value;
      for (const window of new Set(windows(slo))) {
        cells.push({ slo: slo.id, window, terms: kept.own?.window === window ? kept.own.terms : kept, by });
      }
    } else {
      issues.set(slo.id, terms.error);
    }
  }
  const pack: Pack = recorded ? packRecorded(recorded.known) : packRaw;
  const { requests, tooLong } = pack(cells);
  tooLong.forEach(({ slo, terms }) => issues.set(slo, [terms.leftOut === undefined ? TOO_LONG : TOO_MANY]));
  return { requests, issues, pack };
}

const TOO_LONG: Issue = {
  path: ['sli'],
  code: 'query-too-long',
  message:
    'The queries of this SLI are longer than a Prometheus-compatible store takes. Shorten its selectors, or record them as series.',
};

const TOO_MANY: Issue = {
  path: ['exclusions'],
  code: 'query-too-long',
  message:
    'So many exclusions lie in the window that their queries are longer than a Prometheus-compatible store takes. Install the rules of this SLO, which leave out any number, or shorten its window.',
};

function toEventsPlan(request: Request, pack: Pack): EventsPlan {
  const { asked } = request;
  return {
    kind: 'events',
    ...described(request),
    read: (samples, readCell) => readEvents(asked, samples, readCell),
    halves: () => dealOut(request, pack).map((half) => toEventsPlan(half, pack)),
  };
}

function toBucketsPlan(request: Request, pack: Pack, lastEnd: BucketsPlan['lastEnd']): BucketsPlan {
  const { asked } = request;
  return {
    kind: 'buckets',
    ...described(request),
    lastEnd,
    read: (series) => readBuckets(asked, series),
    halves: () => dealOut(request, pack).map((half) => toBucketsPlan(half, pack, lastEnd)),
  };
}

function described({ expr, asked }: Request): Pick<EventsPlan, 'expr' | 'slos' | 'cells'> {
  const cells = asked.map(({ cell }) => cell);
  return { expr, cells, slos: [...new Set(cells.map(({ slo }) => slo))] };
}

function dealOut({ asked }: Request, pack: Pack): readonly Request[] {
  const cells = asked.map(({ cell }) => cell);
  const half = Math.ceil(cells.length / 2);
  const halves = cells.length > 1 ? [cells.slice(0, half), cells.slice(half)] : [];
  return halves.flatMap((part) => pack(part).requests);
}
