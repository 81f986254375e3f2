#!/usr/bin/env node
// `npm run check`: types, lint, layers, dead code, words and sizes. Names choose some of them: `npm run check -- lint`.
import { run } from '../bootstrap/command.mjs';

const TIMEOUT_MS = 300_000;
const bin = (name, ...args) => [process.execPath, [`node_modules/${name}`, ...args]];
const script = (name, ...args) => [process.execPath, [`dev/checks/${name}.mjs`, ...args]];

const CHECKS = {
  types: bin('typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json'),
  'pure-types': bin('typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.pure.json'),
  lint: bin('eslint/bin/eslint.js', '--max-warnings', '0', '--cache', '--cache-location', '.cache/eslint/', '.'),
  format: bin('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
  layers: bin('dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.mjs', 'src', 'dev', 'tests', 'bench'),
  'dead-code': bin('knip/bin/knip.js', '--no-progress', '--no-config-hints', '--include', 'files,exports,unlisted,unresolved,dependencies,duplicates'),
  spelling: bin('cspell/bin.mjs', '--no-progress', '--no-summary', '.'),
  vocabulary: script('vocabulary'),
  locales: script('locales'),
  sizes: script('sizes'),
  'lock-file': script('lockFile'),
};

const chosen = process.argv.slice(2).filter((name) => name !== '--json');
const unknown = chosen.filter((name) => !(name in CHECKS));
if (unknown.length > 0) {
  console.error(`No such check: ${unknown.join(', ')}. There are: ${Object.keys(CHECKS).join(', ')}.`);
  process.exit(2);
}

let passed = 0;
let failed = 0;
for (const [name, [program, args]] of Object.entries(CHECKS)) {
  if (chosen.length > 0 && !chosen.includes(name)) {
    continue;
  }
  const started = Date.now();
  const { code, output } = await run(program, args, { timeoutMs: TIMEOUT_MS });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`[check] ${name.padEnd(11)} ${code === 0 ? 'ok' : 'FAILED'}  ${seconds} s`);
  if (code === 0) {
    passed++;
  } else {
    failed++;
    console.log(output);
  }
}
console.log(`check: ${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
