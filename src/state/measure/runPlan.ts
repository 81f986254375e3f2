import type { GatewayError, GatewayErrorKind } from '../../grafana/gatewayError';
import type { Answer } from '../../grafana/prometheus/prometheusClient';
import type { Result } from '../../slo/result';

export interface PlanRunner<P, A> {
  /** Whether the data source has answered any request of the same round. */
  readonly hasAnswered: () => boolean;
  readonly ask: (plan: P) => Promise<Result<Answer<A>, GatewayError>>;
  /** Smaller requests in place of one that failed like this; none when that would not help. */
  readonly divide: (plan: P, error: GatewayError) => readonly P[];
  readonly onDivided: (plan: P, parts: readonly P[]) => void;
  readonly onAnswer: (plan: P, answer: Answer<A>) => void;
  readonly onFailure: (plan: P, error: GatewayError) => void;
}

/**
 * How often a request is divided while nothing at all is answered. Whoever refuses everything would otherwise be asked
 * for each window of each SLO; who lets everything time out takes half a minute for each division. A wrong query is
 * looked for to the end: the others may be right.
 */
const DIVISIONS_IN_VAIN: Partial<Record<GatewayErrorKind, number>> = { 'too-large': 3, timeout: 1 };

function mostDivisions({ kind, status }: GatewayError): number {
  // Without a status nobody said that the query was too slow: the data source hangs, and says so after one time-out.
  return kind === 'timeout' && status === undefined ? 0 : (DIVISIONS_IN_VAIN[kind] ?? Infinity);
}

/** Runs a request for several SLOs, in ever smaller parts while it fails because of its size or of one of them. */
export async function runPlan<P, A>(plan: P, runner: PlanRunner<P, A>, divisions = 0): Promise<void> {
  const answer = await runner.ask(plan);
  if (answer.ok) {
    runner.onAnswer(plan, answer.value);
    return;
  }
  const parts =
    divisions < mostDivisions(answer.error) || runner.hasAnswered() ? runner.divide(plan, answer.error) : [];
  if (parts.length === 0) {
    runner.onFailure(plan, answer.error);
    return;
  }
  runner.onDivided(plan, parts);
  await Promise.all(parts.map((part) => runPlan(part, runner, divisions + 1)));
}
