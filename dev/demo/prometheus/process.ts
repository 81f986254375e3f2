import { once } from 'node:events';
import { type ChildProcess, spawn } from 'node:child_process';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const READY_TIMEOUT_MS = 30_000;
/** The longest that it may hold a question whether it is ready. */
const ANSWER_MS = 2000;
const STOP_TIMEOUT_MS = 10_000;

export interface PrometheusOptions {
  readonly binary: string;
  readonly configFile: string;
  readonly dataFolder: string;
  readonly port: number;
}

/** One `prometheus` process that can be stopped and started again on the same data. */
export class PrometheusProcess {
  private child: ChildProcess | undefined;
  private output = '';

  constructor(private readonly options: PrometheusOptions) {}

  get url(): string {
    return `http://127.0.0.1:${this.options.port}`;
  }

  /** Starts it where it does not run already. */
  async start(): Promise<void> {
    if (this.child?.exitCode === null) {
      return;
    }
    const { binary, configFile, dataFolder, port } = this.options;
    this.child = spawn(
      binary,
      [
        `--config.file=${configFile}`,
        `--storage.tsdb.path=${dataFolder}`,
        '--storage.tsdb.retention.time=60d',
        `--web.listen-address=127.0.0.1:${port}`,
        // Rules can be tried: changed in their file and loaded anew.
        '--web.enable-lifecycle',
      ],
      { stdio: ['ignore', 'ignore', 'pipe'] }
    );
    this.child.stderr?.on('data', (chunk: Buffer) => {
      this.output = (this.output + chunk.toString()).slice(-4000);
    });
    try {
      // Rejects for a program that is not there, so that the demo says so and cleans up.
      await once(this.child, 'spawn');
    } catch (cause) {
      this.child = undefined;
      throw cause;
    }
    await this.ready();
  }

  async stop(): Promise<void> {
    const child = this.child;
    this.child = undefined;
    if (child === undefined || child.exitCode !== null) {
      return;
    }
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
    await ended;
    clearTimeout(late);
  }

  private async ready(): Promise<void> {
    const deadline = Date.now() + READY_TIMEOUT_MS;
    while (Date.now() < deadline) {
      if (this.child?.exitCode !== null) {
        throw new Error(`Prometheus ended while it started:\n${this.output}`);
      }
      const answer = await fetch(`${this.url}/-/ready`, { signal: AbortSignal.timeout(ANSWER_MS) }).catch(
        () => undefined
      );
      if (answer?.ok) {
        return;
      }
      await sleep(50);
    }
    throw new Error(`Prometheus was not ready after ${READY_TIMEOUT_MS / 1000} s:\n${this.output}`);
  }
}

/** `wanted` when it is free on loopback, else a free port. */
export async function freePort(wanted: number): Promise<number> {
  const attempt = (port: number) =>
    new Promise<number | undefined>((resolve) => {
      const server = createServer();
      server.once('error', () => resolve(undefined));
      server.listen(port, '127.0.0.1', () => {
        const taken = (server.address() as AddressInfo).port;
        server.close(() => resolve(taken));
      });
    });
  const port = (await attempt(wanted)) ?? (await attempt(0));
  if (port === undefined) {
    throw new Error('No port is free on loopback.');
  }
  return port;
}
