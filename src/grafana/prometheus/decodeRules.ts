import * as v from 'valibot';
import { decodeRunning } from '../../rules/running/decodeRunning';
import type { RunningGroup } from '../../rules/running/runningRules';
import { err, ok, type Result } from '../../slo/result';
import { type GatewayError, gatewayError } from '../gatewayError';
import { verdictOf } from '../transport/toGatewayError';
import type { Answer } from './prometheusClient';

const WithWarnings = v.object({ warnings: v.nullish(v.array(v.string())) });

/** Body of a request for rules. A module of its own: only the page of the rules loads it. */
export function decodeRules(body: unknown): Result<Answer<readonly RunningGroup[]>, GatewayError> {
  const groups = decodeRunning(body);
  if (!groups.ok) {
    const reason = groups.error.map(({ message }) => message).join(' ');
    return err(verdictOf(body) ?? gatewayError('undecodable', reason, { cause: groups.error }));
  }
  return ok({ value: groups.value, warnings: v.is(WithWarnings, body) ? (body.warnings ?? []) : [] });
}
