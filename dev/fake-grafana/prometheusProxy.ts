import type { OrgRole } from './pluginSettings';

/** POST paths that Grafana's data source proxy lets through to Prometheus; any path may be read by GET. */
const POST_ALLOWED = ['api/v1/query', 'api/v1/query_range', 'api/v1/series', 'api/v1/labels', 'api/v1/query_exemplars'];
const RULE_PATHS = ['rules', 'config/v1/rules'];

const NOT_ALLOWED = { message: 'non allow-listed POSTs not allowed on proxied Prometheus datasource' };

export type ProxyVerdict =
  { readonly pass: true } | { readonly pass: false; readonly status: number; readonly body: unknown };

const pass: ProxyVerdict = { pass: true };
const refuse = (status: number, body: unknown): ProxyVerdict => ({ pass: false, status, body });

/** Whether `/api/datasources/proxy/uid/:uid/<path>` forwards this request (tried on 12.4.0). */
export function proxyVerdict(role: OrgRole | undefined, method: string, path: string): ProxyVerdict {
  if (role === undefined) {
    return refuse(401, { message: 'Unauthorized' });
  }
  if (method === 'GET' || method === 'HEAD') {
    return pass;
  }
  if (method === 'POST' && POST_ALLOWED.includes(path)) {
    return pass;
  }
  const forRules = RULE_PATHS.some((rules) => path === rules || path.startsWith(`${rules}/`));
  if (forRules && role !== 'Viewer' && (method === 'POST' || method === 'DELETE')) {
    return pass;
  }
  return refuse(403, NOT_ALLOWED);
}

/** The proxy answers a dead upstream with 502 and no body; the resources route with 500 and this body. */
export const RESOURCE_FAILURE = {
  statusCode: 500,
  messageId: 'plugin.requestFailureError',
  message: 'An error occurred within the plugin',
};

/** An unknown data source, by the proxy and by the resources route (tried on 12.4.0). */
export const UNKNOWN_TO_PROXY = { status: 404, body: { message: 'Unable to find datasource', traceID: '' } };
export const UNKNOWN_TO_RESOURCES = {
  status: 500,
  body: { message: 'Unable to load datasource meta data', traceID: '' },
};
