import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { err, ok, type Result } from '../../src/slo/result';

const run = promisify(execFile);
const TIMEOUT_MS = 300_000;
const MAX_OUTPUT = 64 * 1024 * 1024;

interface Ended {
  readonly passed: boolean;
  /** Everything that it said. */
  readonly output: string;
}

/** Runs `promtool test rules`; an error where it cannot be run at all. */
export async function promtoolTestRules(file: string): Promise<Result<Ended, string>> {
  try {
    const { stdout, stderr } = await run('promtool', ['test', 'rules', file], {
      timeout: TIMEOUT_MS,
      maxBuffer: MAX_OUTPUT,
      env: process.env,
    });
    return ok({ passed: true, output: stdout + stderr });
  } catch (error) {
    const { code, killed, message, stdout = '', stderr = '' } = error as Failure;
    if (code === 'ENOENT') {
      return err(
        'promtool is not on the PATH: install Prometheus (on Debian or Ubuntu: sudo apt-get install prometheus).'
      );
    }
    if (killed) {
      return err(`promtool was ended after ${TIMEOUT_MS / 1000} s.`);
    }
    // A number is what it ended with; anything else means that it did not get there.
    return typeof code === 'number'
      ? ok({ passed: false, output: stdout + stderr })
      : err(`promtool could not be run: ${message}`);
  }
}

interface Failure {
  readonly message: string;
  readonly code?: string | number;
  readonly killed?: boolean;
  readonly stdout?: string;
  readonly stderr?: string;
}
