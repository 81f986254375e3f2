import type { Priority } from '../../grafana/prometheus/prometheusClient';
import type { FromRecorded } from '../../queries/batch';
import { isWorthAll } from '../../queries/packCells';
import { type MeasureRequest, planWindows } from './measureSlos';

type Part = MeasureRequest & { readonly priority: () => Priority };

/** What is looked at, and the rest. */
export function inViewFirst<T extends Part>(orders: readonly T[]): ReadonlyArray<readonly T[]> {
  const inView = new Set(orders.filter(({ priority }) => priority() === 'visible'));
  return [[...inView], orders.filter((order) => !inView.has(order))];
}

/**
 * The same for recorded series, which are cheap: where the ids in view take more than one request, all SLOs are asked
 * together, for that takes one. However long ids are, all SLOs take two requests for their events at most.
 */
export function fewParts<T extends Part>(orders: readonly T[], recorded: FromRecorded): ReadonlyArray<readonly T[]> {
  const [inView = [], others = []] = inViewFirst(orders);
  const isTogether =
    others.length > 0 && isWorthAll(orders.length, recorded.known) && planWindows(inView, recorded).plans.length > 1;
  return isTogether ? [orders] : [inView, others];
}

/** Starts one part after the other: hundreds of queries take a while to be written, rows in view are on their way by then. */
export async function inOrder<T>(
  parts: ReadonlyArray<readonly T[]>,
  start: (part: readonly T[]) => Promise<void>
): Promise<void> {
  const later = new Promise<void>((resolve) => setTimeout(resolve, 0));
  await Promise.all(parts.map((part, at) => (at === 0 ? start(part) : later.then(() => start(part)))));
}
