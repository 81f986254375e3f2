import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { promisify } from 'node:util';

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') {
    throw new Error('The system gave no port.');
  }
  return address.port;
}

/** Runs a program to its end; fails with what it said when it fails or takes too long. */
export async function run(program: string, args: readonly string[], timeoutMs: number): Promise<void> {
  try {
    await promisify(execFile)(program, args, { timeout: timeoutMs, maxBuffer: 10_000_000 });
  } catch (cause) {
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    throw new Error(
      missing ? `${program} is not installed (Debian: apt-get install prometheus).` : `${program} failed.`,
      { cause }
    );
  }
}

/** A server process: its last words, and a way to end it for certain. */
export interface Daemon {
  readonly exited: () => boolean;
  readonly output: () => string;
  readonly stop: () => Promise<void>;
}

const OUTPUT_CHARACTERS = 4000;
const PATIENCE_MS = 5000;

/** Starts a server. It ends with `stop`, and at the latest with this process. */
export function startDaemon(program: string, args: readonly string[]): Daemon {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const listen = (chunk: Buffer) => {
    output = (output + chunk.toString('utf8')).slice(-OUTPUT_CHARACTERS);
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  child.on('error', (error) => {
    output += error.message;
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const exited = () => child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
  return {
    exited,
    output: () => output,
    stop: async () => {
      process.off('exit', kill);
      if (!exited()) {
        await end(child);
      }
    },
  };
}

async function end(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  await gone;
  clearTimeout(timer);
}
