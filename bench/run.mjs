#!/usr/bin/env node
// `npm run bench`: prints the figures as a table and fails where one is beyond its bound; needs nothing but Node.
// Names choose a part: `npm run bench -- recorded`.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from 'node:child_process';
import { bootstrap } from '../dev/bootstrap/bootstrap.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const { prometheus, promtool, chromium } = await bootstrap({ prometheus: true, chromium: true, dist: true });
const child = spawn(
  process.execPath,
  ['--expose-gc', '--import', 'tsx', join(here, 'main.ts'), prometheus, promtool, chromium, ...process.argv.slice(2)],
  {
    cwd: join(here, '..'),
    stdio: 'inherit',
  }
);
child.on('exit', (code) => process.exit(code ?? 1));
