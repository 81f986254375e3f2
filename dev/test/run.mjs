#!/usr/bin/env node
// `npm test`: everything; `npm test -- unit e2e`: some steps. Needs nothing but Node; ends with `N passed, N failed`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootstrap } from '../bootstrap/bootstrap.mjs';
import { run } from '../bootstrap/command.mjs';
import { atLeastOne } from './counts.mjs';
import { steps } from './steps.mjs';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '../..'));

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. There are: ${steps.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

/** One step: what it needs, its command, its counts. Whatever goes wrong counts as a failure and says so. */
async function runStep(step, work) {
  const programs = await bootstrap({ prometheus: true, ...step.needs });
  const [program, ...args] = step.command(work);
  const { code, output } = await run(program, args, {
    timeoutMs: step.timeoutMs,
    env: step.env?.(work, programs),
    show: true,
  });
  const counted = atLeastOne(step.count(output, work, code));
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

const work = mkdtempSync(join(tmpdir(), 'headroom-test-'));
const total = { passed: 0, failed: 0 };
for (const step of steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const started = Date.now();
  console.log(`\n== ${step.name}`);
  const counted = await runStep(step, work).catch((cause) => {
    console.error(cause instanceof Error ? cause.message : cause);
    return { passed: 0, failed: 1 };
  });
  total.passed += counted.passed;
  total.failed += counted.failed;
  console.log(
    `== ${step.name}: ${counted.passed} ok, ${counted.failed} not ok, ${((Date.now() - started) / 1000).toFixed(0)} s`
  );
}
rmSync(work, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
