import type { HeldGroup } from '../../rules/install/heldGroup';
import { err, type Result } from '../../slo/result';
import { type GatewayError, gatewayError } from '../gatewayError';

/** A list of groups, or an answer that cannot be read. */
export function orUndecodable(held: Result<readonly HeldGroup[]>): Result<readonly HeldGroup[], GatewayError> {
  return held.ok
    ? held
    : err(gatewayError('undecodable', held.error.map(({ message }) => message).join(' '), { cause: held.error }));
}
