import { hashKey } from '@tanstack/react-query';
import type { Priority } from '../../grafana/prometheus/prometheusClient';
import type { Measured } from '../measure/measured';
import { measurementQuery } from '../measure/measurementQuery';
import type { ServerQuery } from '../queryFailure';
import type { Services } from '../services';
import type { SourceOf } from '../useSourceOf';
import type { Problem } from '../../slo/problem';
import type { Slo, SloId } from '../../slo/slo';

/** One row: the question that is asked for it, or why none can be asked. */
export type Target =
  | { readonly slo: Slo; readonly kind: 'waiting' }
  | { readonly slo: Slo; readonly kind: 'impossible'; readonly problem: Problem }
  | { readonly slo: Slo; readonly kind: 'measured'; readonly query: ServerQuery<Measured>; readonly hash: string };

export type MeasuredTarget = Extract<Target, { kind: 'measured' }>;

/** The question of a row. `priorityOf` is asked while it waits, for the page may be scrolled meanwhile. */
export function toTarget(
  slo: Slo,
  services: Services,
  sourceOf: SourceOf,
  priorityOf: (id: SloId) => Priority
): Target {
  const source = sourceOf(slo);
  if (source === undefined) {
    return { slo, kind: 'waiting' };
  }
  if (!source.ok) {
    return { slo, kind: 'impossible', problem: source.error };
  }
  const query = measurementQuery(services, { uid: source.value.uid, slo, priority: () => priorityOf(slo.id) });
  return { slo, kind: 'measured', query, hash: hashKey(query.queryKey) };
}
