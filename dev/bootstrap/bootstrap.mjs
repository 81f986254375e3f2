#!/usr/bin/env node
// As a program: `node dev/bootstrap/bootstrap.mjs --prometheus --chromium --compose --dist`.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuild } from './build.mjs';
import { ensurePackages } from './packages.mjs';
import { ensurePrograms } from './programs.mjs';
import { say } from './say.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const OLDEST_NODE = 20;

/**
 * Brings what a command needs right after `git clone`, with nothing but Node: npm packages, programs, the built plugin.
 * Answers the paths of the programs that were asked for.
 */
export async function bootstrap({
  prometheus = false,
  alertmanager = false,
  chromium = false,
  compose = false,
  dist = false,
} = {}) {
  if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
    throw new Error(`Headroom needs Node ${OLDEST_NODE} or newer; this is ${process.version}.`);
  }
  await ensurePackages(ROOT);
  const programs = await ensurePrograms([
    ...(prometheus ? ['prometheus', 'promtool'] : []),
    ...(alertmanager ? ['alertmanager', 'amtool'] : []),
    ...(chromium ? ['chromium'] : []),
    ...(compose ? ['compose'] : []),
  ]);
  if (dist) {
    await ensureBuild(ROOT);
  }
  return programs;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const wanted = process.argv.slice(2).map((argument) => [argument.replace(/^--/, ''), true]);
  await bootstrap(Object.fromEntries(wanted)).then(
    () => say('everything is here'),
    (cause) => {
      say(cause.message);
      process.exitCode = 1;
    }
  );
}
