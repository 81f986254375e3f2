import type { Issue } from '../slo/result';
import type { Slo, SloId } from '../slo/slo';
import type { Seconds } from '../slo/units';
import type { Cell } from './cell';
import { eventTerms } from './eventTerms';
import { packUnits } from './packUnits';
import type { BucketsPlan, EventsPlan, Planned } from './plans';
import { readBuckets, readEvents } from './readAnswer';
import type { Request } from './request';
import { formUnits } from './formUnits';

/**
 * Many SLOs of one data source → few instant queries for the events of their windows. SLOs of one shape share a term,
 * equal expressions are asked once. Deterministic: the same SLOs in the same order give the same text.
 */
export function planEvents(slos: readonly Slo[], windows: (slo: Slo) => readonly Seconds[]): Planned<EventsPlan> {
  return plan(slos, windows, toEventsPlan);
}

/** Many SLOs → few range queries with `step` as their step, for one bucket of events a step. */
export function planBuckets(slos: readonly Slo[], step: Seconds): Planned<BucketsPlan> {
  return plan(slos, () => [step], toBucketsPlan);
}

/**
 * Deals a plan whose answer was too large or too slow out to two or more, the longer windows apart from the shorter.
 * A plan that asks for one window of one SLO cannot be dealt out: it comes back alone.
 */
export function split<P extends { readonly halves: () => readonly P[] }>(plan: P): readonly P[] {
  const halves = plan.halves();
  return halves.length > 0 ? halves : [plan];
}

function plan<P>(
  slos: readonly Slo[],
  windows: (slo: Slo) => readonly Seconds[],
  toPlan: (request: Request) => P
): Planned<P> {
  const cells: Cell[] = [];
  const issues = new Map<SloId, readonly Issue[]>();
  for (const slo of slos) {
    const terms = eventTerms(slo);
    if (terms.ok) {
      new Set(windows(slo)).forEach((window) => cells.push({ slo: slo.id, window, terms: terms.value }));
    } else {
      issues.set(slo.id, terms.error);
    }
  }
  const { requests, tooLong } = packUnits(formUnits(cells));
  tooLong.forEach(({ slo }) => issues.set(slo, [TOO_LONG]));
  return { plans: requests.map(toPlan), issues };
}

const TOO_LONG: Issue = {
  path: ['sli'],
  code: 'query-too-long',
  message:
    'The queries of this SLI are longer than a Prometheus-compatible store takes. Shorten its selectors, or record them as series.',
};

function toEventsPlan(request: Request): EventsPlan {
  const { asked } = request;
  return {
    kind: 'events',
    ...described(request),
    read: (samples) => readEvents(asked, samples),
    halves: () => dealOut(request).map(toEventsPlan),
  };
}

function toBucketsPlan(request: Request): BucketsPlan {
  const { asked } = request;
  return {
    kind: 'buckets',
    ...described(request),
    read: (series) => readBuckets(asked, series),
    halves: () => dealOut(request).map(toBucketsPlan),
  };
}

function described({ expr, asked }: Request): Pick<EventsPlan, 'expr' | 'slos' | 'cells'> {
  const cells = asked.map(({ cell }) => cell);
  return { expr, cells, slos: [...new Set(cells.map(({ slo }) => slo))] };
}

function dealOut({ asked }: Request): readonly Request[] {
  const cells = asked.map(({ cell }) => cell);
  const half = Math.ceil(cells.length / 2);
  const halves = cells.length > 1 ? [cells.slice(0, half), cells.slice(half)] : [];
  return halves.flatMap((part) => packUnits(formUnits(part)).requests);
}
