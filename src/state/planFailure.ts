import { type GatewayError, gatewayError } from '../grafana/gatewayError';
import type { Issue } from '../slo/result';

/** An SLO that cannot be compiled never reaches the server; its issues are its failure. */
export function planFailure(issues: readonly Issue[]): GatewayError {
  const isOfExclusions = issues.some(({ path }) => path[0] === 'exclusions');
  const detail = issues.map(({ message }) => message).join(' ');
  return gatewayError('bad-query', detail, { cause: issues, ...(isOfExclusions && { part: 'exclusions' }) });
}
