import type { IncomingMessage, ServerResponse } from 'node:http';
import { APP_ID } from '../../appId';
import type { OrgRole, PluginSettings } from '../../fake-grafana/pluginSettings';
import {
  proxyVerdict,
  RESOURCE_FAILURE,
  UNKNOWN_TO_PROXY,
  UNKNOWN_TO_RESOURCES,
} from '../../fake-grafana/prometheusProxy';
import { managedRules } from '../../fake-grafana/managedRules';
import type { ProvisionedDataSource } from '../../fake-grafana/provisioning';
import type { RuleImport } from '../../fake-grafana/ruleImport';
import { readJson, sendJson } from './answer';
import { handleConvert } from './convertApi';
import { forward } from './forward';
import { handleRuler } from './rulerApi';

/** What the dev host holds while it runs. */
export interface HostState {
  readonly settings: PluginSettings;
  readonly ruleImport: RuleImport;
  readonly dataSources: readonly ProvisionedDataSource[];
  readonly dashboards: ReadonlyMap<string, Record<string, unknown>>;
  reprovision(): Promise<void>;
}

interface Call {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly role: OrgRole | undefined;
  readonly state: HostState;
}

const UNAUTHORIZED = { status: 401, body: { message: 'Unauthorized' } };

/** The endpoints of Grafana that the plugin uses, and nothing more. Answers false when the path is none of them. */
export async function handleApi(call: Call): Promise<boolean> {
  const { request, response, url, role, state } = call;
  const path = url.pathname;
  const proxy = /^\/api\/datasources\/proxy\/uid\/([^/]+)\/(.*)$/.exec(path);
  const resource = /^\/api\/datasources\/uid\/([^/]+)\/resources\/(.*)$/.exec(path);
  const dashboard = /^\/api\/dashboards\/uid\/([^/]+)$/.exec(path);
  if (await handleConvert(request, response, path, role, state.ruleImport)) {
    return true;
  }
  if (await handleRuler({ request, url, role, sources: state.dataSources }, response)) {
    return true;
  }
  if (path === '/api/health') {
    sendJson(response, { status: 200, body: { database: 'ok', version: '12.4.0', commit: 'dev-host' } });
  } else if (path === `/api/plugins/${APP_ID}/settings`) {
    await pluginSettings(call);
  } else if (proxy !== null) {
    await viaProxy(call, proxy[1] ?? '', proxy[2] ?? '');
  } else if (resource !== null) {
    await viaResources(call, resource[1] ?? '', resource[2] ?? '');
  } else if (path.startsWith('/api/') && role === undefined) {
    sendJson(response, UNAUTHORIZED);
  } else if (path === '/api/prometheus/grafana/api/v1/rules') {
    sendJson(response, managedRules(state.ruleImport));
  } else if (path === '/api/datasources') {
    sendJson(response, { status: 200, body: state.dataSources });
  } else if (dashboard !== null) {
    const found = state.dashboards.get(dashboard[1] ?? '');
    const missing = { status: 404, body: { message: 'Dashboard not found', status: 'not-found' } };
    sendJson(response, found ? { status: 200, body: { dashboard: found, meta: { canEdit: false } } } : missing);
  } else if (path === '/api/admin/provisioning/plugins/reload' && request.method === 'POST') {
    await reload(call);
  } else if (path.startsWith('/api/')) {
    sendJson(response, { status: 404, body: { message: 'Not found' } });
  } else {
    return false;
  }
  return true;
}

async function pluginSettings({ request, response, role, state }: Call): Promise<void> {
  if (request.method === 'GET') {
    sendJson(response, state.settings.get(role));
    return;
  }
  if (request.method !== 'POST') {
    sendJson(response, { status: 404, body: { message: 'Not found' } });
    return;
  }
  const body = await readJson(request);
  sendJson(response, body ? state.settings.post(role, body) : { status: 400, body: { message: 'bad request data' } });
}

async function reload({ response, role, state }: Call): Promise<void> {
  if (role !== 'Admin') {
    sendJson(response, { status: 403, body: { message: 'Permission denied', title: 'Access denied' } });
    return;
  }
  await state.reprovision();
  sendJson(response, { status: 200, body: { message: 'Plugins config reloaded' } });
}

async function viaProxy(call: Call, uid: string, path: string): Promise<void> {
  const { request, response, role, url } = call;
  const found = call.state.dataSources.find((source) => source.uid === uid);
  if (role !== undefined && found === undefined) {
    sendJson(response, UNKNOWN_TO_PROXY);
    return;
  }
  const verdict = proxyVerdict(role, request.method ?? 'GET', path);
  if (!verdict.pass || found === undefined) {
    sendJson(response, verdict.pass ? UNAUTHORIZED : verdict);
    return;
  }
  await forward(request, response, new URL(`${path}${url.search}`, `${found.url}/`), (to) => to.writeHead(502).end());
}

async function viaResources(call: Call, uid: string, path: string): Promise<void> {
  const { request, response, role, url } = call;
  if (role === undefined) {
    sendJson(response, UNAUTHORIZED);
    return;
  }
  const found = call.state.dataSources.find((source) => source.uid === uid);
  if (found === undefined) {
    sendJson(response, UNKNOWN_TO_RESOURCES);
    return;
  }
  await forward(request, response, new URL(`${path}${url.search}`, `${found.url}/`), (to) =>
    sendJson(to, { status: 500, body: RESOURCE_FAILURE })
  );
}
