#!/usr/bin/env node
// `npm run check`: types, lint, layers, dead code, words and sizes. Names choose some of them: `npm run check -- lint`.
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { bootstrap } from '../bootstrap/bootstrap.mjs';
import { run } from '../bootstrap/command.mjs';

const TIMEOUT_MS = 300_000;
const bin = (name, ...args) => [process.execPath, [`node_modules/${name}`, ...args]];
const script = (name) => [process.execPath, [`dev/checks/${name}.mjs`]];
const folders = ['src', 'cli', 'dev', 'tests', 'bench'].filter((name) => existsSync(name));
const cache = (name) => ['--cache', '--cache-location', `.cache/${name}`];

/** In the order in which they start: the long ones first, so that the short ones fill the rest of the time. */
const CHECKS = {
  lint: bin('eslint/bin/eslint.js', '--max-warnings', '0', ...cache('eslint/'), '--cache-strategy', 'content', '.'),
  types: bin('typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json'),
  spelling: bin('cspell/bin.mjs', '--no-progress', '--no-summary', ...cache('cspell'), '.'),
  format: bin('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', ...cache('prettier'), '.'),
  'dead-code': bin('knip/bin/knip.js', '--no-progress', '--no-config-hints'),
  layers: bin('dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.mjs', ...folders),
  'pure-types': bin('typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.pure.json'),
  vocabulary: script('vocabulary'),
  locales: script('locales'),
  sizes: script('sizes'),
  'lock-file': script('lockFile'),
};

async function runCheck(name) {
  const [program, args] = CHECKS[name];
  const started = Date.now();
  const { code, output } = await run(program, args, { timeoutMs: TIMEOUT_MS });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`[check] ${name.padEnd(11)} ${code === 0 ? 'ok    ' : 'FAILED'} ${seconds} s`);
  if (code !== 0 || name === 'sizes') {
    console.log(output);
  }
  return code === 0;
}

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in CHECKS));
if (unknown.length > 0) {
  console.error(`No such check: ${unknown.join(', ')}. There are: ${Object.keys(CHECKS).join(', ')}.`);
  process.exit(2);
}

await bootstrap();
const waiting = Object.keys(CHECKS).filter((name) => chosen.length === 0 || chosen.includes(name));
const results = [];
const worker = async () => {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    results.push(await runCheck(name));
  }
};
await Promise.all(Array.from({ length: Math.max(1, availableParallelism()) }, worker));
const passed = results.filter(Boolean).length;
console.log(`check: ${passed} passed, ${results.length - passed} failed`);
process.exitCode = passed < results.length ? 1 : 0;
