import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, PrometheusProcess } from '../../dev/demo/prometheus/process';
import { startHost } from '../../dev/host/server/startHost';

export type User = 'viewer' | 'editor' | 'admin' | 'anonymous';

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly json: unknown;
  /** The `Date` header. */
  readonly date: string | null;
}

export interface Call {
  readonly user: User;
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly json?: unknown;
  readonly form?: Record<string, string>;
  /** A body that is sent as it stands. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A Grafana to call: the one of `GRAFANA_URL`, or the dev host over a real Prometheus. */
export interface Target {
  readonly name: string;
  call(call: Call): Promise<Answer>;
  stop(): Promise<void>;
}

/** uid of a data source behind which nothing listens. */
export const DEAD = 'headroom-contract-dead';
/** uid of a data source over a running Prometheus. */
export const LIVE = 'prom';

const TIMEOUT_MS = 20_000;

/** Data sources of the type Prometheus that a test brings itself: addresses by uid. */
export type OwnSources = Readonly<Record<string, string>>;

export async function startTarget(own: OwnSources = {}): Promise<Target> {
  const url = process.env['GRAFANA_URL'];
  const sources = { ...own, [DEAD]: 'http://127.0.0.1:1' };
  return url === undefined || url === '' ? startDevHost(sources) : useGrafana(url.replace(/\/$/, ''), sources);
}

function caller(url: string): Target['call'] {
  return async ({ user, method = 'GET', path, json, form, text: body, headers: more }) => {
    const headers: Record<string, string> = {};
    if (user !== 'anonymous') {
      headers['authorization'] = `Basic ${Buffer.from(`${user}:${user}`).toString('base64')}`;
    }
    if (json !== undefined) {
      headers['content-type'] = 'application/json';
    }
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { ...headers, ...more },
      body: json === undefined ? (body ?? (form && new URLSearchParams(form))) : JSON.stringify(json),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const text = await response.text();
    return { status: response.status, text, json: parse(text), date: response.headers.get('date') };
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A real Grafana gets them for the time of the tests; `prom` comes from `provisioning/`. */
async function useGrafana(url: string, sources: OwnSources): Promise<Target> {
  const call = caller(url);
  for (const [uid, address] of Object.entries(sources)) {
    const json = { uid, name: uid, type: 'prometheus', access: 'proxy', url: address };
    const made = await call({ user: 'admin', method: 'POST', path: '/api/datasources', json });
    if (made.status !== 200 && made.status !== 409) {
      throw new Error(`Could not create a data source on ${url}: ${made.status} ${made.text}`);
    }
  }
  return {
    name: url,
    call,
    stop: async () => {
      for (const uid of Object.keys(sources)) {
        await call({ user: 'admin', method: 'DELETE', path: `/api/datasources/uid/${uid}` });
      }
    },
  };
}

async function startDevHost(sources: OwnSources): Promise<Target> {
  const work = await mkdtemp(join(tmpdir(), 'headroom-contract-'));
  const configFile = join(work, 'prometheus.yml');
  await writeFile(configFile, 'global: { scrape_interval: 1s }\nscrape_configs: []\n');
  const prometheus = new PrometheusProcess({
    binary: 'prometheus',
    configFile,
    dataFolder: join(work, 'data'),
    port: await freePort(0),
  });
  await prometheus.start();
  const host = await startHost({
    port: 0,
    dist: await writeDist(work),
    provisioning: await writeProvisioning(work, sources),
    environment: { PROMETHEUS_URL: prometheus.url },
  });
  return {
    name: 'dev host',
    call: caller(host.url),
    stop: async () => {
      await host.stop();
      await prometheus.stop();
      await rm(work, { recursive: true, force: true });
    },
  };
}

async function writeProvisioning(work: string, sources: OwnSources): Promise<string> {
  const root = join(work, 'provisioning');
  for (const folder of ['plugins', 'datasources', 'dashboards']) {
    await mkdir(join(root, folder), { recursive: true });
  }
  await writeFile(join(root, 'plugins/app.yaml'), 'apps:\n  - type: headroom-slo-app\n');
  const source = (uid: string, url: string) =>
    `  - { uid: ${uid}, name: ${uid}, type: prometheus, access: proxy, url: "${url}" }\n`;
  await writeFile(
    join(root, 'datasources/all.yaml'),
    `datasources:\n${source(LIVE, '$PROMETHEUS_URL')}${Object.entries(sources)
      .map(([uid, url]) => source(uid, url))
      .join('')}`
  );
  return root;
}

/** The API does not run the plugin's code: each `plugin.json` and entries that are there are enough. */
async function writeDist(work: string): Promise<string> {
  const dist = join(work, 'dist');
  const plugins = [
    [dist, { id: 'headroom-slo-app', name: 'Headroom', includes: [], info: {} }],
    [join(dist, 'panels/error-budget'), { id: 'headroom-errorbudget-panel', name: 'Error budget', info: {} }],
  ] as const;
  for (const [folder, plugin] of plugins) {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'plugin.json'), JSON.stringify(plugin));
    await writeFile(join(folder, 'module.js'), 'define([], {});\n');
  }
  return dist;
}
