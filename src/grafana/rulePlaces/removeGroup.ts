import { err, ok, type Result } from '../../slo/result';
import { type GatewayError, gatewayError } from '../gatewayError';
import { isPathSegment } from '../prometheus/route';
import type { HttpRequest, Transport } from '../transport/transport';
import { acknowledged } from './acknowledged';

/**
 * Removes one group below the address of its namespace; what is gone already need not be removed. A name that would
 * be no name in an address is refused: without one, the address is that of the whole namespace.
 */
export async function removeGroup(
  transport: Transport,
  namespace: string,
  name: string,
  more: Pick<HttpRequest, 'query' | 'headers'>
): Promise<Result<unknown, GatewayError>> {
  if (!isPathSegment(name)) {
    return err(gatewayError('bad-query', `“${name}” cannot be the name of a group that is removed from here.`));
  }
  const path = `${namespace}/${encodeURIComponent(name)}`;
  const removed = acknowledged(await transport.send({ method: 'DELETE', path, ...more }));
  return !removed.ok && removed.error.status === 404 ? ok(undefined) : removed;
}
