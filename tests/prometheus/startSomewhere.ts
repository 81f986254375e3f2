import { setTimeout as sleep } from 'node:timers/promises';
import { type Daemon, freePort, startDaemon } from './process';

const START_MS = 20_000;
const ATTEMPTS = 3;
const RETRY_MS = 50;
/** The longest that a server may hold a question whether it is ready. */
const ANSWER_MS = 2000;

export interface Started {
  /** `http://127.0.0.1:…`, without a slash at the end. */
  readonly url: string;
  readonly daemon: Daemon;
}

/**
 * Starts a server of the Prometheus family on a free port and waits until it is ready. Another process may take the
 * port first; then another one is tried. `listenFlag` is what the program calls its address.
 */
export async function startSomewhere(
  program: string,
  args: readonly string[],
  listenFlag = '--web.listen-address'
): Promise<Started> {
  let output = '';
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const address = `127.0.0.1:${await freePort()}`;
    const daemon = startDaemon(program, [...args, `${listenFlag}=${address}`]);
    if (await isReady(`http://${address}`, daemon)) {
      return { url: `http://${address}`, daemon };
    }
    await daemon.stop();
    output = daemon.output();
  }
  throw new Error(`${program} did not start. Its last words: ${output}`);
}

async function isReady(url: string, daemon: Daemon): Promise<boolean> {
  const deadline = Date.now() + START_MS;
  while (Date.now() < deadline && !daemon.exited()) {
    const answer = await fetch(`${url}/-/ready`, { signal: AbortSignal.timeout(ANSWER_MS) }).catch(() => undefined);
    if (answer?.ok) {
      return true;
    }
    await sleep(RETRY_MS);
  }
  return false;
}
