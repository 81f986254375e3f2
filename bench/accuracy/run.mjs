#!/usr/bin/env node
// `npm run bench:accuracy`: what rules record of 30 days of known events. Takes a quarter of an hour.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootstrap } from '../../dev/bootstrap/bootstrap.mjs';

const here = dirname(fileURLToPath(import.meta.url));
await bootstrap({ prometheus: true });
const args = ['--import', 'tsx', join(here, 'main.ts'), ...process.argv.slice(2)];
const child = spawn(process.execPath, args, { cwd: join(here, '../..'), stdio: 'inherit' });
child.on('exit', (code) => process.exit(code ?? 1));
