import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { HostReact } from '../host/server/grafanaLine';
import { type Host, startHost } from '../host/server/startHost';
import { demoCatalogue } from './catalogue/demoCatalogue';
import { makeHistory } from './history/makeHistory';
import { prometheusConfig } from './prometheus/config';
import { demoRules } from './prometheus/rules';
import { freePort, PrometheusProcess } from './prometheus/process';
import { type DemoServices, startServices } from './services/startServices';

const ROOT = resolve(__dirname, '../..');
const DEMO_SLOS = join(ROOT, 'examples/demo.yaml');

export interface DemoOptions {
  readonly prometheus: string;
  readonly promtool: string;
  /** Port of the dev host; a free one where it is taken or 0. */
  readonly port: number;
  /** Port of Prometheus; a free one when absent, taken or 0. */
  readonly prometheusPort?: number;
  /** The catalogue to start with, as its document; `examples/demo.yaml` when absent, nothing stored when null. */
  readonly catalogue?: Record<string, unknown> | null;
  readonly dist?: string;
  /** React of the dev host; 18 when absent. */
  readonly react?: HostReact;
  /** Where its own folder is made; among the machine's temporary files when absent. */
  readonly folder?: string;
  readonly say?: (line: string) => void;
  /** Aborted between two steps or while history is made: what was made by then is cleared away, and it throws. */
  readonly signal?: AbortSignal;
}

export interface Demo {
  readonly url: string;
  readonly prometheusUrl: string;
  /** What Prometheus runs; it reads the file anew on `POST /-/reload`. */
  readonly ruleFile: string;
  readonly faultsUrl: string;
  readonly host: Host;
  readonly services: DemoServices;
  /** Unix time in seconds at which history ends. */
  readonly historyEnd: number;
  /** The real process, to stop and start it. */
  readonly prometheus: PrometheusProcess;
  stop(): Promise<void>;
}

/** Starts everything the demo is made of, on loopback: services, Prometheus with history, and the dev host. */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const say = stepByStep(options);
  const work = await mkdtemp(join(options.folder ?? tmpdir(), 'headroom-demo-'));
  const undo: Array<() => Promise<void>> = [() => clearAway(work)];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) {
      await step();
    }
  };
  try {
    say('starting four demo services with traffic');
    const services = await startServices(0);
    undo.push(() => services.stop());
    say('making 30 days of history');
    const data = join(work, 'data');
    await mkdir(data);
    const historyEnd = await makeHistory(options.promtool, work, data, options.signal);
    say('starting Prometheus');
    const ruleFile = join(work, 'slos.rules.yaml');
    const prometheus = await startPrometheus(options, { ruleFile, work, data }, services);
    undo.push(() => prometheus.stop());
    say('starting the dev host');
    const host = await startDevHost(options, prometheus.url, services.faultsUrl, historyEnd);
    undo.push(() => host.stop());
    return {
      url: host.url,
      prometheusUrl: prometheus.url,
      ruleFile,
      faultsUrl: services.faultsUrl,
      host,
      services,
      historyEnd,
      prometheus,
      stop,
    };
  } catch (cause) {
    await stop();
    throw cause;
  }
}

/** Says each step before it is taken, unless nobody wants it any more. */
function stepByStep({ signal, say }: DemoOptions): (line: string) => void {
  return (line) => {
    signal?.throwIfAborted();
    say?.(line);
  };
}

/** promtool may still be writing while it is being ended. */
function clearAway(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

async function startPrometheus(
  options: DemoOptions,
  { ruleFile, work, data }: { readonly ruleFile: string; readonly work: string; readonly data: string },
  services: DemoServices
): Promise<PrometheusProcess> {
  const configFile = join(work, 'prometheus.yml');
  await writeFile(ruleFile, demoRules(await readFile(DEMO_SLOS, 'utf8')));
  await writeFile(configFile, prometheusConfig(services.targets, [ruleFile]));
  const prometheus = new PrometheusProcess({
    binary: options.prometheus,
    configFile,
    dataFolder: data,
    port: await freePort(options.prometheusPort ?? 0),
  });
  await prometheus.start();
  return prometheus;
}

async function startDevHost(
  options: DemoOptions,
  prometheusUrl: string,
  faultsUrl: string,
  historyEnd: number
): Promise<Host> {
  const host = await startHost({
    port: await freePort(options.port),
    dist: options.dist ?? join(ROOT, 'dist'),
    provisioning: join(ROOT, 'provisioning'),
    environment: { PROMETHEUS_URL: prometheusUrl },
    faultsUrl,
    react: options.react,
  });
  if (options.catalogue !== null) {
    const catalogue = options.catalogue ?? demoCatalogue(await readFile(DEMO_SLOS, 'utf8'), historyEnd);
    host.settings.post('Admin', { enabled: true, pinned: true, jsonData: { catalogue, revision: 1 } });
  }
  return host;
}
