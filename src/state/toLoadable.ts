import { type GatewayError, gatewayError } from '../grafana/gatewayError';
import type { Loadable } from '../slo/loadable';
import { type Instant, instant } from '../slo/units';
import { type ProblemSubject, toProblem } from './problems';
import { QueryFailure, type Timed } from './queryFailure';
import type { Refresh } from './refresh';

/** What is read from a query of the query client. */
interface QueryState<T> {
  readonly data: Timed<T> | undefined;
  readonly error: Error | null;
  /** Unix time in milliseconds of the last failure. */
  readonly errorUpdatedAt: number;
}

/** A query as a view sees it: a failure takes no value away, it only makes it old. */
export function toLoadable<T>(query: QueryState<T>, subject: ProblemSubject, refresh: Refresh = 'off'): Loadable<T> {
  const failure = failureOf(query.error);
  if (query.data !== undefined) {
    const { value, asOf, warnings } = query.data;
    return {
      kind: 'loaded',
      value,
      asOf,
      warnings,
      ...(failure === undefined ? {} : { stale: toProblem(failure, subject) }),
    };
  }
  if (failure === undefined) {
    return { kind: 'loading' };
  }
  const retryAt = nextTry(query.errorUpdatedAt, refresh);
  return { kind: 'failed', problem: toProblem(failure, subject), ...(retryAt === undefined ? {} : { retryAt }) };
}

/** Nobody needs to hear of a request that was given up on purpose. */
function failureOf(error: Error | null): GatewayError | undefined {
  if (error === null) {
    return undefined;
  }
  const failure =
    error instanceof QueryFailure ? error.failure : gatewayError('undecodable', error.message, { cause: error });
  return failure.kind === 'cancelled' ? undefined : failure;
}

function nextTry(failedAtMs: number, refresh: Refresh): Instant | undefined {
  return refresh === 'off' ? undefined : instant(failedAtMs / 1000 + refresh);
}

/** Another value in the same state of loading. */
export function mapLoadable<T, U>(loadable: Loadable<T>, change: (value: T) => U): Loadable<U> {
  return loadable.kind === 'loaded' ? { ...loadable, value: change(loadable.value) } : loadable;
}
