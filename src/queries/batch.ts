import { budgetLabels } from '../slo/budgetLabels';
import { type Issue, ok } from '../slo/result';
import type { Slo, SloId } from '../slo/slo';
import type { Instant, Seconds } from '../slo/units';
import type { Cell } from './cell';
import type { LeaveOut, WindowEnds } from './exclusions/leftOut';
import { type Pack, packRaw } from './packCells';
import type { BucketsPlan, EventsPlan, Planned } from './plans';
import { readBuckets, readEvents } from './readAnswer';
import { rawTerms } from './rawTerms';
import type { Request } from './request';
import type { EventTerms } from './terms';

/** What is left out of raw metrics; recorded series have left it out already. */
export interface Without {
  readonly leaveOut: LeaveOut;
  readonly ends: WindowEnds;
}

/** Recorded series keep the labels `by` apart, which are at least those of the SLO's groups. */
type TermsOfRecorded = (slo: Slo, by: readonly string[]) => EventTerms;

/**
 * Where the SLOs of a plan are read from, where that is not their raw metrics: what rules have recorded. The code that
 * reads it is loaded where it is needed (`recorded/fromRecorded.ts`): nothing here imports it.
 */
export interface FromRecorded {
  readonly windows: TermsOfRecorded;
  readonly buckets: TermsOfRecorded;
  readonly pack: Pack;
  /** Whether so many SLOs are worth reading all that the data source has recorded. */
  readonly isWorthAll: (slos: number) => boolean;
  /** Where the last bucket before an instant ends. */
  readonly lastEnd: (step: Seconds, now: Instant) => Instant;
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
  const { requests, issues, pack } = plan({ slos, windows, termsOf: recorded?.windows, recorded, without });
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
  const all = slos.map((slo) => ({ ...slo, group: slo.group ?? [] }));
  const windows = () => [step];
  const { requests, issues, pack } = plan({ slos: all, windows, termsOf: recorded?.buckets, recorded, without });
  const lastEnd = (now: Instant) => recorded?.lastEnd(step, now) ?? now;
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
  /** The one place that decides where events come from; raw metrics where it is left out. */
  readonly termsOf: TermsOfRecorded | undefined;
  readonly recorded: FromRecorded | undefined;
  readonly without: Without | undefined;
}

function plan({ slos, windows, termsOf, recorded, without }: Asking) {
  const cells: Cell[] = [];
  const issues = new Map<SloId, readonly Issue[]>();
  const labels = [...new Set(slos.flatMap(budgetLabels))].sort();
  for (const slo of slos) {
    const terms = termsOf ? ok(termsOf(slo, labels)) : rawTerms(slo);
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
  const pack = recorded?.pack ?? packRaw;
  const { requests, tooLong } = pack(cells);
  tooLong.forEach(({ slo, terms }) => issues.set(slo, [terms.tooLong ?? TOO_LONG]));
  return { requests, issues, pack };
}

const TOO_LONG: Issue = {
  path: ['sli'],
  code: 'query-too-long',
  message:
    'The queries of this SLI are longer than a Prometheus-compatible store takes. Shorten its selectors, or record them as series.',
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
