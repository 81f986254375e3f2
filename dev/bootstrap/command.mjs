import { spawn, spawnSync } from 'node:child_process';

const TICK_MS = 15_000;
const running = new Set();

/** Ends a program with everything that it started. */
function end(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch (cause) {
    if (cause.code !== 'ESRCH') {
      throw cause;
    }
  }
}

// A program has its own process group, so that a time-out ends all of it; Ctrl-C therefore has to be passed on.
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
]) {
  process.on(signal, () => {
    if (running.size > 0) {
      running.forEach((child) => end(child, 'SIGTERM'));
      process.exit(code);
    }
  });
}

/**
 * Runs a program to its end and answers its exit code and the end of its output; output goes on to the terminal when
 * `show` is set, and `tick` is called now and then meanwhile. A program that takes longer than `timeoutMs` is ended and
 * counts as failed.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ timeoutMs: number, cwd?: string, env?: Record<string, string>, show?: boolean, tick?: () => unknown }} options
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(program, args, { cwd, env, timeoutMs, show = false, tick = () => undefined }) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    running.add(child);
    let output = '';
    let isLate = false;
    const keep = (chunk) => {
      output = (output + chunk).slice(-20_000);
      if (show) {
        process.stdout.write(chunk);
      }
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const timer = setTimeout(() => {
      isLate = true;
      keep(`\n${program} was ended after ${timeoutMs / 1000} s.\n`);
      end(child, 'SIGKILL');
    }, timeoutMs);
    const ticker = setInterval(tick, TICK_MS);
    const finish = (code) => {
      clearTimeout(timer);
      clearInterval(ticker);
      running.delete(child);
      resolve({ code, output });
    };
    child.on('error', (cause) => {
      keep(`${cause.message}\n`);
      finish(127);
    });
    child.on('close', (code) => finish(isLate ? 124 : (code ?? 1)));
  });
}

/** Path of a program, or undefined when it is not installed. */
export function which(...names) {
  for (const name of names) {
    const found = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
    if (found.status === 0 && found.stdout.trim() !== '') {
      return found.stdout.trim();
    }
  }
  return undefined;
}
