import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { APP_ID } from '../../appId';
import { type OrgRole, PluginSettings } from '../../fake-grafana/pluginSettings';
import { readApps, readDashboards, readDataSources } from '../../fake-grafana/provisioning';
import { RuleImport } from '../../fake-grafana/ruleImport';
import { isRole, requestRole } from '../../fake-grafana/roles';
import { isReadable, sendBadAddress } from './badAddress';
import { bootData, bootHtml } from './bootPage';
import { bundlePage } from './bundlePage';
import { sendFile } from './files';
import { type HostReact, packageFolder } from './grafanaLine';
import { handleApi, type HostState } from './grafanaApi';
import { sendIcon } from './icons';
import { PANEL_ID, sendPluginFile } from './pluginFiles';

export interface HostOptions {
  /** 0 takes a free port. */
  readonly port: number;
  /** Folder of the built plugin. */
  readonly dist: string;
  /** Folder in the layout of Grafana's `provisioning`. */
  readonly provisioning: string;
  /** Variables that provisioning may name, for example `PROMETHEUS_URL`. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** URL of the demo's fault page, shown in the menu; absent where there is no demo. */
  readonly faultsUrl?: string;
  /** React for the page and the plugin; 18 when absent. */
  readonly react?: HostReact;
}

export interface Host {
  readonly url: string;
  readonly settings: PluginSettings;
  stop(): Promise<void>;
}

/** Starts the dev host on loopback: a stand-in for Grafana that loads the built plugin as Grafana does. */
export async function startHost(options: HostOptions): Promise<Host> {
  const page = await bundlePage(options.react ?? '18');
  const state = await createState(options);
  const server = createServer((request, response) => {
    serve(request, response, options, state, page).catch((cause: unknown) => {
      console.error(`[dev host] ${request.method} ${request.url}: ${String(cause)}`);
      if (!response.headersSent) {
        response.writeHead(500, { 'content-type': 'application/json' });
      }
      response.end(JSON.stringify({ message: 'Internal server error' }));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, settings: state.settings, stop: () => stop(server) };
}

async function createState({ provisioning, environment, dist }: HostOptions): Promise<HostState> {
  const plugin = await readPlugin(dist, 'plugin.json');
  const settings = new PluginSettings(APP_ID, () => ({
    name: plugin['name'],
    type: 'app',
    module: `public/plugins/${APP_ID}/module.js`,
    includes: plugin['includes'],
    info: plugin['info'],
    secureJsonFields: {},
  }));
  const reprovision = async () => {
    for (const app of await readApps(provisioning, environment)) {
      if (app.type === APP_ID) {
        settings.provision(app);
      }
    }
  };
  await reprovision();
  const dataSources = await readDataSources(provisioning, environment);
  return {
    settings,
    reprovision,
    ruleImport: new RuleImport(dataSources),
    dataSources,
    dashboards: await readDashboards(provisioning),
  };
}

async function readPlugin(dist: string, path: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(join(dist, path), 'utf8'));
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  options: HostOptions,
  state: HostState,
  page: string
) {
  const url = new URL(request.url ?? '/', 'http://host');
  if (!isReadable(url.pathname)) {
    sendBadAddress(response);
    return;
  }
  const role = requestRole(request.headers);
  if (await handleApi({ request, response, url, role, state })) {
    return;
  }
  if (url.pathname.startsWith('/public/plugins/')) {
    await sendPluginFile(response, options.dist, url.pathname);
  } else if (url.pathname.startsWith('/public/host/')) {
    await sendFile(response, page, url.pathname.slice('/public/host/'.length));
  } else if (url.pathname.startsWith('/public/build/img/icons/')) {
    await sendIcon(response, options.react ?? '18', url.pathname.slice('/public/build/img/icons/'.length));
  } else if (url.pathname.startsWith('/public/fonts/')) {
    await sendFont(response, url.pathname);
  } else if (url.pathname.startsWith('/public/')) {
    response.writeHead(404).end();
  } else {
    await sendPage(request, response, url, options, state);
  }
}

async function sendFont(response: ServerResponse, path: string) {
  const inter = path.includes('/inter/');
  const folder = inter
    ? join(packageFolder('18', 'inter-ui'), 'web')
    : join(packageFolder('18', '@fontsource/roboto-mono'), 'files');
  const name = path.slice(path.lastIndexOf('/') + 1);
  await sendFile(response, folder, inter ? name : 'roboto-mono-latin-400-normal.woff2');
}

/** `?role=` and `?theme=` switch the browser's user; otherwise the cookie, the basic login, or Admin holds. */
async function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  options: HostOptions,
  state: HostState
) {
  const asked = url.searchParams.get('role');
  const role: OrgRole = isRole(asked) ? asked : (requestRole(request.headers) ?? 'Admin');
  const kept = /(?:^|;\s*)headroom_dev_theme=(dark|light)/.exec(request.headers.cookie ?? '')?.[1];
  const theme = (url.searchParams.get('theme') ?? kept) === 'light' ? 'light' : 'dark';
  const cookies = [
    `headroom_dev_role=${role}; Path=/; SameSite=Lax`,
    `headroom_dev_theme=${theme}; Path=/; SameSite=Lax`,
  ];
  const app = await readPlugin(options.dist, 'plugin.json');
  const panel = await readPlugin(options.dist, 'panels/error-budget/plugin.json');
  const version = await moduleVersion(options.dist);
  const apps = { [APP_ID]: { id: APP_ID, path: `public/plugins/${APP_ID}/module.js`, version, preload: false } };
  const panels = {
    [PANEL_ID]: {
      ...panel,
      baseUrl: `public/plugins/${PANEL_ID}`,
      module: `public/plugins/${PANEL_ID}/module.js`,
      sort: 1,
    },
  };
  const data = {
    ...bootData({ role, theme, appUrl: `http://${request.headers.host ?? ''}/` }, state.dataSources, apps, panels),
    devHost: { app, version, faultsUrl: options.faultsUrl },
  };
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'set-cookie': cookies,
    'cache-control': 'no-store',
  });
  response.end(bootHtml(data));
}

/** Hash of the entry, so that a new build is loaded and not the browser's copy. */
async function moduleVersion(dist: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(join(dist, 'module.js')))
    .digest('hex')
    .slice(0, 12);
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
