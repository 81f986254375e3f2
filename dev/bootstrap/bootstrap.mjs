import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuild } from './build.mjs';
import { ensurePackages } from './packages.mjs';
import { ensurePrograms } from './programs.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * Brings what a command needs right after `git clone`, with nothing but Node: npm packages, programs, the built plugin.
 * Answers the paths of the programs that were asked for.
 */
export async function bootstrap({ prometheus = false, chromium = false, compose = false, dist = false } = {}) {
  await ensurePackages(ROOT);
  const programs = await ensurePrograms([
    ...(prometheus ? ['prometheus', 'promtool'] : []),
    ...(chromium ? ['chromium'] : []),
    ...(compose ? ['compose'] : []),
  ]);
  if (dist) {
    await ensureBuild(ROOT);
  }
  return programs;
}
