import type { Expr } from '../../promql/ast';
import { aggregate, call, sum } from '../../promql/build';
import { type Issue, ok, type Result } from '../../slo/result';
import type { Sample } from '../../slo/samples';
import type { Slo, SloId } from '../../slo/slo';
import { MINUTE } from '../../slo/units';
import { type BaseEvents, baseEvents } from '../base/baseEvents';
import type { Cell } from '../cell';
import { gatherElements, onlyOne } from '../elements';
import { formUnits } from '../formUnits';
import { packUnits } from '../packUnits';
import type { Planned } from '../plans';
import type { Request } from '../request';
import type { EventTerms } from '../terms';
import { type MissingSeries, missingSeries, type Need, neededSeries } from './neededSeries';
import { atOnce, isRaw, type Read, readKey, readsOf } from './rawReads';

/**
 * Why it is not told what would be read: several answers where there is one, one that is no finite number, or none since
 * nothing could be asked.
 */
export type UnknownReads = 'ambiguous' | 'no-number' | 'unasked';

/** What the rules of one SLO would find in the store. */
export interface SloReads {
  /** Samples that each read of raw series takes in one evaluation, by its key. */
  readonly samples: ReadonlyMap<string, number>;
  /** How many budgets it has: one, or one for each value of its labels. */
  readonly budgets: number;
  /** Some of it is not told, for this reason: whoever sums up the rest has too little. */
  readonly unknown?: UnknownReads;
  /** Series that the SLO needs, and of which there are none. */
  readonly missing?: MissingSeries;
}

/** An instant query: how much several SLOs would read. */
export interface ReadsPlan {
  readonly kind: 'reads';
  readonly expr: string;
  readonly slos: readonly SloId[];
  readonly read: (samples: readonly Sample[]) => ReadonlyMap<SloId, SloReads>;
}

export interface PlannedReads extends Planned<ReadsPlan> {
  /** What each SLO needs. */
  readonly needs: ReadonlyMap<SloId, readonly Need[]>;
}

/** What is to be counted for one SLO. */
export interface CountedReads {
  readonly slo: SloId;
  readonly needs: readonly Need[];
  /** Why there are none, where it cannot be compiled. */
  readonly counts: Result<readonly Count[]>;
}

/** Reads the queries of an SLO, which for thousands of them is work to be done in portions. */
export function countedReads(slo: Slo): CountedReads {
  const base = baseEvents(slo);
  const needs = base.ok ? neededSeries(slo) : [];
  return { slo: slo.id, needs, counts: base.ok ? ok(countsOf(base.value, needs)) : base };
}

/** Many SLOs of one data source → few instant queries that count what their rules would read of raw series. */
export function planReads(slos: readonly Slo[]): PlannedReads {
  return planCounts(slos.map(countedReads));
}

/** The same, of SLOs whose queries were read already. */
export function planCounts(slos: readonly CountedReads[]): PlannedReads {
  const issues = new Map<SloId, readonly Issue[]>();
  const names = new Map<EventTerms, readonly [string, string]>();
  const cells: Cell[] = [];
  for (const { slo, counts } of slos) {
    if (!counts.ok) {
      issues.set(slo, counts.error);
      continue;
    }
    for (const [one, other] of inPairs(counts.value)) {
      const terms = pairTerms(one.expr, other.expr);
      names.set(terms, [one.name, other.name]);
      cells.push({ slo, window: MINUTE, terms });
    }
  }
  const { requests, tooLong } = packUnits(formUnits(cells));
  tooLong.forEach(({ slo }) => issues.set(slo, [TOO_LONG]));
  const needs = new Map(slos.map(({ slo, needs: of }) => [slo, of]));
  return { plans: requests.map((request) => toPlan(request, names)), issues, needs };
}

const TOO_LONG: Issue = {
  path: ['sli'],
  code: 'query-too-long',
  message: 'The selectors of this SLI are longer than a Prometheus-compatible store takes. Shorten them.',
};

interface Count {
  readonly name: string;
  readonly expr: Expr;
}

/** Stands for the number of budgets among the keys of reads; no selector is spelled so. */
const BUDGETS = 'budgets';

function countsOf(base: BaseEvents, needs: readonly Need[]): readonly Count[] {
  const exprs = base.form === 'by-outcome' ? [base.events] : [base.countedEvents, base.totalEvents];
  const reads = exprs.flatMap(readsOf).filter(isRaw);
  // A minute may pass without a sample of a series that is there, so whether it is there is another question.
  const all = [...reads, ...needs.flatMap(({ selectors }) => selectors)];
  const distinct = new Map(all.map((read) => [readKey(read), atOnce(read)]));
  const counts = [...distinct].map(([name, read]) => ({ name, expr: samplesOf(read) }));
  // A group without errors has no series of them, and a budget all the same.
  const total = readsOf(base.form === 'by-outcome' ? base.events : base.totalEvents).find(isRaw);
  return base.by.length > 0 && total
    ? [
        ...counts,
        { name: BUDGETS, expr: aggregate('count', aggregate('group', latestOf(atOnce(total)), { by: base.by })) },
      ]
    : counts;
}

function latestOf(read: Read): Expr {
  return read.kind === 'vector' ? read : call('last_over_time', read);
}

function samplesOf(read: Read): Expr {
  return read.kind === 'vector' ? aggregate('count', read) : sum(call('count_over_time', read));
}

/** The batches of SLOs ask for two expressions each; an odd one is asked for with itself. */
function inPairs(counts: readonly Count[]): ReadonlyArray<readonly [Count, Count]> {
  return counts.flatMap((one, i) => (i % 2 === 0 ? [[one, counts[i + 1] ?? one] as const] : []));
}

function pairTerms(one: Expr, other: Expr): EventTerms {
  return {
    source: 'raw',
    counted: 'bad',
    absentCounted: 'zero',
    countedOver: () => one,
    totalOver: () => other,
  };
}

function toPlan(request: Request, names: ReadonlyMap<EventTerms, readonly [string, string]>): ReadsPlan {
  const { asked, expr } = request;
  const refs = asked.flatMap(({ counted, total }) => [counted, total]);
  return {
    kind: 'reads',
    expr,
    slos: [...new Set(asked.map(({ cell }) => cell.slo))],
    read: (samples) => {
      const find = gatherElements(samples, refs);
      const countOf = (ref: (typeof refs)[number]) => toCount(onlyOne(find(ref)));
      const counts = new Map<SloId, Map<string, number | UnknownReads>>();
      for (const { cell, counted, total } of asked) {
        const [one, other] = names.get(cell.terms) ?? ['', ''];
        const of = counts.get(cell.slo) ?? new Map<string, number | UnknownReads>();
        counts.set(cell.slo, of.set(one, countOf(counted)).set(other, countOf(total)));
      }
      return new Map([...counts].map(([slo, values]) => [slo, toReads(values)]));
    },
  };
}

/** What is not there is not read; what is told twice, or in no number, may be anything. */
function toCount(found: Sample | 'ambiguous' | undefined): number | UnknownReads {
  if (found === undefined || found === 'ambiguous') {
    return found ?? 0;
  }
  return Number.isFinite(found.value) ? found.value : 'no-number';
}

/** What several answers say of the same SLOs: its selectors may stand in more than one request. */
export function mergeReads(answers: ReadonlyArray<ReadonlyMap<SloId, SloReads>>): ReadonlyMap<SloId, SloReads> {
  const merged = new Map<SloId, SloReads>();
  for (const [slo, reads] of answers.flatMap((answer) => [...answer])) {
    const known = merged.get(slo);
    const unknown = known?.unknown ?? reads.unknown;
    merged.set(slo, {
      samples: new Map([...(known?.samples ?? []), ...reads.samples]),
      budgets: Math.max(known?.budgets ?? 1, reads.budgets),
      ...(unknown && { unknown }),
    });
  }
  return merged;
}

/** The same, with what each SLO needs and the store does not have; from all that the store said. */
export function withMissing(
  reads: ReadonlyMap<SloId, SloReads>,
  needs: PlannedReads['needs']
): ReadonlyMap<SloId, SloReads> {
  return new Map(
    [...reads].map(([slo, of]) => {
      const missing = missingSeries(needs.get(slo) ?? [], of.samples);
      return [slo, missing ? { ...of, missing } : of];
    })
  );
}

/** What is known of SLOs that no plan asks for, which is not that they read nothing. */
export function unaskedReads(issues: Planned<ReadsPlan>['issues']): ReadonlyMap<SloId, SloReads> {
  return new Map([...issues.keys()].map((slo) => [slo, { samples: new Map(), budgets: 1, unknown: 'unasked' }]));
}

function toReads(values: ReadonlyMap<string, number | UnknownReads>): SloReads {
  const counts = new Map([...values].flatMap(([name, count]) => (typeof count === 'number' ? [[name, count]] : [])));
  const unknown = [...values.values()].find((count) => typeof count !== 'number');
  const samples = new Map([...counts].filter(([name]) => name !== BUDGETS));
  return { samples, budgets: counts.get(BUDGETS) ?? 1, ...(unknown && { unknown }) };
}
