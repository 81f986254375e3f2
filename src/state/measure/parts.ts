import type { Priority } from '../../grafana/prometheus/prometheusClient';
import type { FromRecorded } from '../../queries/batch';
import type { SloId } from '../../slo/slo';
import type { Seconds } from '../../slo/units';

/** What is looked at, and the rest. */
export function inViewFirst<T>(
  orders: readonly T[],
  priorityOf: (order: T) => Priority
): readonly [inView: readonly T[], others: readonly T[]] {
  const inView = new Set(orders.filter((order) => priorityOf(order) === 'visible'));
  return [[...inView], orders.filter((order) => !inView.has(order))];
}

/**
 * The parts in which events are asked for. Recorded series are cheap: where those in view take more than one request,
 * all are asked together, for that takes one. However long ids are, all SLOs take two requests for their events at most.
 */
export function eventParts<T>(
  [inView, others]: readonly [inView: readonly T[], others: readonly T[]],
  {
    isWorthAll,
    requestsFor,
  }: Pick<FromRecorded, 'isWorthAll'> & { readonly requestsFor: (part: readonly T[]) => number }
): ReadonlyArray<readonly T[]> {
  const isTogether = others.length > 0 && isWorthAll(inView.length + others.length) && requestsFor(inView) > 1;
  return isTogether ? [[...inView, ...others]] : [inView, others].filter((part) => part.length > 0);
}

/**
 * The same for buckets, of which each length is a request of its own: the length of most SLOs is asked for in these
 * parts, each other one at once.
 */
export function bucketParts<T>(
  parts: ReadonlyArray<readonly T[]>,
  stepOf: (one: T) => Seconds
): ReadonlyArray<{ readonly step: Seconds; readonly part: readonly T[] }> {
  const byStep = groupBy(parts.flat(), stepOf);
  const [most] = [...byStep].sort(([, a], [, b]) => b.length - a.length);
  return [...byStep].flatMap(([step, all]) =>
    step === most?.[0]
      ? parts.map((part) => ({ step, part: part.filter((one) => stepOf(one) === step) }))
      : [{ step, part: all }]
  );
}

export function groupBy<T, K>(list: readonly T[], keyOf: (one: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const one of list) {
    const group = groups.get(keyOf(one));
    if (group) {
      group.push(one);
    } else {
      groups.set(keyOf(one), [one]);
    }
  }
  return groups;
}

/**
 * What is asked about the first SLOs comes first, events and buckets alike: where they take hundreds of requests, an SLO
 * is complete after its own and does not wait for those of all others.
 */
export function inOrderOf<T extends { readonly slos: readonly SloId[] }>(
  ids: readonly SloId[],
  questions: readonly T[]
): readonly T[] {
  const place = new Map(ids.map((id, at) => [id, at]));
  const first = new Map(questions.map((one) => [one, Math.min(...one.slos.map((id) => place.get(id) ?? Infinity))]));
  return [...questions].sort((a, b) => (first.get(a) ?? 0) - (first.get(b) ?? 0));
}

/** Starts one part after the other: hundreds of queries take a while to be written, rows in view are on their way by then. */
export async function inOrder<T>(
  parts: ReadonlyArray<readonly T[]>,
  start: (part: readonly T[]) => Promise<void>
): Promise<void> {
  const later = new Promise<void>((resolve) => setTimeout(resolve, 0));
  await Promise.all(parts.map((part, at) => (at === 0 ? start(part) : later.then(() => start(part)))));
}
