import type { GatewayError } from '../gatewayError';
import { isPrometheusVerdict } from '../transport/toGatewayError';

/** A way through Grafana to the HTTP API of a data source. */
export interface Route {
  /** `proxy` forwards as it is; `resources` goes through the data source's backend, which signs for AWS and Azure. */
  readonly via: 'proxy' | 'resources';
  /** Some stores (Google Managed Prometheus) take queries by GET only. */
  readonly queries: 'POST' | 'GET';
}

/** What is known of a data source before anything was asked. */
export interface RouteHints {
  readonly type: string;
  /** Settings of the data source that only its backend applies: signatures, custom query parameters. */
  readonly needsBackend: boolean;
}

/** Data source types whose requests are signed by their backend. */
const SIGNED_BY_BACKEND = /^grafana-(?:amazon|azure)prometheus-datasource$/;

/** The proxy by default; the backend where only the backend can authenticate. */
export function firstRoute(hints: RouteHints): Route {
  const via = hints.needsBackend || SIGNED_BY_BACKEND.test(hints.type) ? 'resources' : 'proxy';
  return { via, queries: 'POST' };
}

/** The route to try after a refusal that a different route may not meet, or undefined when the refusal stands. */
export function otherRoute(refused: Route, error: GatewayError, tried: readonly Route[]): Route | undefined {
  const candidates: Route[] = [];
  if (refused.queries === 'POST' && isMethodRefusal(error)) {
    candidates.push({ ...refused, queries: 'GET' });
  }
  if (refused.via === 'proxy' && isProxyRefusal(error)) {
    candidates.push({ via: 'resources', queries: 'POST' });
  }
  return candidates.find((candidate) => !tried.some((route) => isSameRoute(route, candidate)));
}

function isSameRoute(a: Route, b: Route): boolean {
  return a.via === b.via && a.queries === b.queries;
}

function isMethodRefusal(error: GatewayError): boolean {
  return error.status === 405 || (error.status === 404 && !isUnknownDataSource(error) && !isPrometheusVerdict(error));
}

/**
 * Refusals by the proxy or by what stands before the data source. The proxy turns an upstream's 401 into a 400, which
 * is told from a bad query by its body: Prometheus explains bad queries in JSON of its own.
 */
function isProxyRefusal(error: GatewayError): boolean {
  const suspicious = [400, 401, 403, 404, 405].includes(error.status ?? 0);
  return suspicious && !isPrometheusVerdict(error) && !isUnknownDataSource(error);
}

/** Grafana itself does not know it; what a data source does not know is its own 404. */
export function isUnknownDataSource(error: GatewayError): boolean {
  return /unable to (?:find|load) data\s?source|data\s?source not found/i.test(error.detail);
}

/** Address of an API path of a data source, for example `query` or `label/job/values`. */
export function routePath(route: Route, uid: string, apiPath: string): string {
  const base = `/api/datasources`;
  const source = encodeURIComponent(uid);
  return route.via === 'proxy'
    ? `${base}/proxy/uid/${source}/api/v1/${apiPath}`
    : `${base}/uid/${source}/resources/api/v1/${apiPath}`;
}

/** Whether a text may stand as one segment of a path: `.` and `..` would leave the folder, however they are encoded. */
export function isPathSegment(text: string): boolean {
  return text !== '' && text !== '.' && text !== '..';
}
