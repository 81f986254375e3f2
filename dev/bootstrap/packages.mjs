import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command.mjs';
import { say } from './say.mjs';

const NPM_TIMEOUT_MS = 900_000;

/** Runs `npm ci` when `node_modules` is missing or was made from another lock file. */
export async function ensurePackages(root) {
  const stamp = join(root, 'node_modules/.headroom-lock');
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) {
    return;
  }
  say('npm ci (a minute or two the first time)');
  const { code, output } = await run('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    timeoutMs: NPM_TIMEOUT_MS,
  });
  if (code !== 0) {
    throw new Error(`npm ci failed:\n${output}`);
  }
  writeFileSync(stamp, lock);
  say('npm ci done');
}
