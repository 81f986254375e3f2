#!/usr/bin/env node
// `npm run headroom -- …`: works right after `git clone`, and says on the standard error what it installs.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootstrap } from '../dev/bootstrap/bootstrap.mjs';

const here = dirname(fileURLToPath(import.meta.url));
await bootstrap({});
const tsx = import.meta.resolve('tsx');
const child = spawn(process.execPath, ['--import', tsx, join(here, 'main.ts'), ...process.argv.slice(2)], {
  stdio: 'inherit',
});
// Both get Ctrl-C; what is to be said and tidied up is the child's.
const SIGNALS = ['SIGINT', 'SIGTERM'];
SIGNALS.forEach((signal) => process.on(signal, () => child.kill(signal)));
child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
