import type { UseQueryOptions } from '@tanstack/react-query';
import type { GatewayError } from '../grafana/gatewayError';
import type { Result } from '../slo/result';
import type { Instant } from '../slo/units';

/** A failed request on its way through the query client, which knows failures as exceptions only. */
export class QueryFailure extends Error {
  constructor(readonly failure: GatewayError) {
    super(failure.detail);
    this.name = 'QueryFailure';
  }
}

/** A value from a server with the time it speaks of and what the server said beside it. */
export interface Timed<T> {
  readonly value: T;
  readonly asOf: Instant;
  readonly warnings: readonly string[];
}

/** What the query client is asked for. */
export type ServerQuery<T> = UseQueryOptions<Timed<T>>;

/** The value of a result; a failure is thrown for the query client to keep. */
export function orThrow<T>(result: Result<T, GatewayError>): T {
  if (!result.ok) {
    throw new QueryFailure(result.error);
  }
  return result.value;
}
