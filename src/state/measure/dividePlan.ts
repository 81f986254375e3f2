import type { GatewayError } from '../../grafana/gatewayError';
import { type FromRecorded, planBuckets, planEvents, split, type Without } from '../../queries/batch';
import type { BucketsPlan, EventsPlan, Planned } from '../../queries/plans';
import type { Slo } from '../../slo/slo';
import type { Seconds } from '../../slo/units';

interface Asked {
  readonly slos: readonly Slo[];
  readonly recorded: FromRecorded | undefined;
  readonly without: Without | undefined;
}

/**
 * What to ask in place of a request for events that failed. Too large or too slow: its halves, long windows apart.
 * Refused: the halves of its SLOs, until the one with the wrong query stands alone and the others answer.
 */
export function divideEvents(
  plan: EventsPlan,
  error: GatewayError,
  { slos, recorded, without }: Asked
): readonly EventsPlan[] {
  if (isAboutSize(error)) {
    return severalOrNone(split(plan));
  }
  const windows = (slo: Slo) => plan.cells.filter((cell) => cell.slo === slo.id).map(({ window }) => window);
  return plansOf(halvesOf(plan, error, slos).map((half) => planEvents(half, windows, recorded, without)));
}

/** The same for a request for buckets. */
export function divideBuckets(
  plan: BucketsPlan,
  error: GatewayError,
  { slos, step, recorded, without }: Asked & { readonly step: Seconds }
): readonly BucketsPlan[] {
  if (isAboutSize(error)) {
    return severalOrNone(split(plan));
  }
  return plansOf(halvesOf(plan, error, slos).map((half) => planBuckets(half, step, recorded, without)));
}

/** None where an SLO could not be asked for any more: what failed is told then, and no SLO goes without an answer. */
function plansOf<P>(planned: ReadonlyArray<Planned<P>>): readonly P[] {
  return planned.some(({ issues }) => issues.size > 0) ? [] : planned.flatMap(({ plans }) => plans);
}

function isAboutSize({ kind }: GatewayError): boolean {
  return kind === 'too-large' || kind === 'timeout';
}

function severalOrNone<P>(plans: readonly P[]): readonly P[] {
  return plans.length > 1 ? plans : [];
}

function halvesOf(
  plan: EventsPlan | BucketsPlan,
  error: GatewayError,
  slos: readonly Slo[]
): ReadonlyArray<readonly Slo[]> {
  if (error.kind !== 'bad-query' || plan.slos.length < 2) {
    return [];
  }
  const asked = slos.filter(({ id }) => plan.slos.includes(id));
  const half = Math.ceil(asked.length / 2);
  return [asked.slice(0, half), asked.slice(half)];
}
