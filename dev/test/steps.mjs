import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countJest, countLine, countPlaywright } from './counts.mjs';

const MINUTE_MS = 60_000;
const node = process.execPath;
/** Left alone, Jest takes one worker less than there are cores: one of two would be idle. */
const ALL_CORES = ['--maxWorkers=100%'];

function jest(name, projects, minutes, ...more) {
  return {
    name,
    minutes,
    command: (work) => [
      node,
      'node_modules/jest/bin/jest.js',
      '--selectProjects',
      ...projects,
      '--json',
      `--outputFile=${join(work, `${name}.json`)}`,
      '--ci',
      ...more,
    ],
    count: (_output, work) => countJest(JSON.parse(readFileSync(join(work, `${name}.json`), 'utf8'))),
  };
}

/** Everything that `npm test` runs, in this order: what fails fast comes first. */
export const steps = [
  { name: 'check', minutes: 10, command: () => [node, 'dev/checks/run.mjs'], count: countLine },
  jest('unit', ['browser', 'node'], 15, ...ALL_CORES),
  jest('oracle', ['oracle'], 8, '--runInBand'),
  {
    ...jest('rules', ['rules'], 15, ...ALL_CORES),
    needs: { alertmanager: true, victoriaMetrics: true },
    // promtool ends soon and has little in memory: its garbage is collected less often.
    env: () => ({ GOGC: '1600' }),
  },
  jest('contract', ['contract'], 5, '--runInBand'),
  { name: 'dist', minutes: 5, needs: { dist: true }, command: () => [node, 'dev/test/dist.mjs'], count: countLine },
  {
    name: 'compose',
    minutes: 1,
    needs: { compose: true },
    command: () => ['docker-compose', '-f', 'docker-compose.yml', 'config', '--quiet'],
    count: (_output, _work, code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }),
  },
  {
    name: 'e2e',
    minutes: 20,
    needs: { dist: true, chromium: true },
    command: () => [node, 'node_modules/@playwright/test/cli.js', 'test'],
    env: (work, programs) => ({
      HEADROOM_E2E_JSON: join(work, 'e2e.json'),
      CHROMIUM: programs.chromium,
      FORCE_COLOR: '0',
    }),
    count: (_output, work) => countPlaywright(JSON.parse(readFileSync(join(work, 'e2e.json'), 'utf8'))),
  },
].map((step) => ({ ...step, timeoutMs: step.minutes * MINUTE_MS }));
