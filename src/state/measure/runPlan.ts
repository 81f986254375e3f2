import type { GatewayError } from '../../grafana/gatewayError';
import type { Answer } from '../../grafana/prometheus/prometheusClient';
import type { Result } from '../../slo/result';

export interface PlanRunner<P, A> {
  readonly ask: (plan: P) => Promise<Result<Answer<A>, GatewayError>>;
  /** Smaller requests in place of one that failed like this; none when that would not help. */
  readonly divide: (plan: P, error: GatewayError) => readonly P[];
  readonly onDivided: (plan: P, parts: readonly P[]) => void;
  readonly onAnswer: (plan: P, answer: Answer<A>) => void;
  readonly onFailure: (plan: P, error: GatewayError) => void;
}

/** Runs a request for several SLOs, in ever smaller parts while it fails because of its size or of one of them. */
export async function runPlan<P, A>(plan: P, runner: PlanRunner<P, A>): Promise<void> {
  const answer = await runner.ask(plan);
  if (answer.ok) {
    runner.onAnswer(plan, answer.value);
    return;
  }
  const parts = runner.divide(plan, answer.error);
  if (parts.length === 0) {
    runner.onFailure(plan, answer.error);
    return;
  }
  runner.onDivided(plan, parts);
  await Promise.all(parts.map((part) => runPlan(part, runner)));
}
