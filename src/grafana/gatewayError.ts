import type { Problem } from '../slo/problem';

/**
 * What can go wrong between the plugin and Grafana or Prometheus, by what a user can do about it.
 *
 * forbidden: not signed in or not allowed · not-found: no such data source or plugin · conflict: somebody else saved
 * first · bad-query: the server refused the expression or the request · timeout: no answer in time · too-large: the
 * query reads too much · unavailable: the server cannot be reached or failed · undecodable: it answered something else
 * than it should · cancelled: nobody waits for the answer any more.
 */
export type GatewayErrorKind = Exclude<Problem['kind'], 'not-supported'>;

/** A failed request, as a value. */
export interface GatewayError {
  readonly kind: GatewayErrorKind;
  /** What came back, in the server's own words where it had some. */
  readonly detail: string;
  /** HTTP status; absent when there was no answer. */
  readonly status?: number;
  /** The part of an SLO that its query failed at, where that is not what is measured. */
  readonly part?: 'exclusions';
  /** What the error was made from, for the console and for tests. */
  readonly cause?: unknown;
}

/** A `GatewayError` of a kind; optional parts are left out rather than set to undefined. */
export function gatewayError(
  kind: GatewayErrorKind,
  detail: string,
  more: Pick<GatewayError, 'status' | 'part' | 'cause'> = {}
): GatewayError {
  return {
    kind,
    detail,
    ...(more.status === undefined ? {} : { status: more.status }),
    ...(more.part && { part: more.part }),
    ...(more.cause === undefined ? {} : { cause: more.cause }),
  };
}
