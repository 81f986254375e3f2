#!/usr/bin/env node
// `npm run alert-quality`: runs the alerts over labelled incidents and writes docs/alert-quality.md. Takes some minutes.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootstrap } from '../bootstrap/bootstrap.mjs';

const here = dirname(fileURLToPath(import.meta.url));
await bootstrap({ prometheus: true });
const args = ['--import', 'tsx', join(here, 'main.ts')];
const child = spawn(process.execPath, args, { cwd: join(here, '../..'), stdio: 'inherit' });
child.on('exit', (code) => process.exit(code ?? 1));
