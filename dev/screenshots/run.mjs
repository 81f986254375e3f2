#!/usr/bin/env node
// `npm run screenshots`: the pictures of the README, from the running demo; a folder as argument writes all sizes there.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from 'node:child_process';
import { bootstrap } from '../bootstrap/bootstrap.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const { prometheus, promtool, chromium } = await bootstrap({ prometheus: true, chromium: true, dist: true });
const child = spawn(
  process.execPath,
  ['--import', 'tsx', join(here, 'main.ts'), prometheus, promtool, chromium, ...process.argv.slice(2)],
  {
    cwd: join(here, '../..'),
    stdio: 'inherit',
  }
);
child.on('exit', (code) => process.exit(code ?? 1));
