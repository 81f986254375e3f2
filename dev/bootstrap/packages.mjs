import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command.mjs';
import { say } from './say.mjs';

const NPM_TIMEOUT_MS = 900_000;

/**
 * Whether `installed`, the list that npm leaves in node_modules when it is done, has every package of `lock` in its
 * version. Optional ones may be missing: most are for other systems.
 */
export function isInstalled(lock, installed) {
  return Object.entries(lock).every(
    ([path, entry]) =>
      path === '' || entry.optional === true || (installed[path] && installed[path].integrity === entry.integrity)
  );
}

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** Runs `npm ci` when `node_modules` is missing or not what the lock file says. */
export async function ensurePackages(root) {
  const list = join(root, 'node_modules/.package-lock.json');
  if (existsSync(list) && isInstalled(packagesOf(join(root, 'package-lock.json')), packagesOf(list))) {
    return;
  }
  say('npm ci (a minute or two the first time)');
  const { code, output } = await run('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    timeoutMs: NPM_TIMEOUT_MS,
    tick: () => say('npm ci is still running'),
  });
  if (code !== 0) {
    throw new Error(`npm ci failed:\n${output}`);
  }
  say('npm ci done');
}
