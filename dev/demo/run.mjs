#!/usr/bin/env node
// `npm run demo`: needs nothing installed; the bootstrap brings what is missing.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootstrap } from '../bootstrap/bootstrap.mjs';
import { passSignalsOn } from './passSignalsOn.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');

const { prometheus, promtool } = await bootstrap({ prometheus: true, dist: true });
const child = spawn(process.execPath, ['--import', 'tsx', join(here, 'main.ts'), prometheus, promtool], {
  cwd: root,
  stdio: 'inherit',
});
// The child stops its services and says when it is done.
passSignalsOn(child);
child.on('exit', (code) => process.exit(code ?? 1));
