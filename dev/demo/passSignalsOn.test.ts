import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A child that says when it runs, and which signal has ended it. */
const CHILD = `
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => { console.log(signal); process.exit(7); });
  setInterval(() => {}, 1000);
  console.log('runs');
`;

const PARENT = `
  import { spawn } from 'node:child_process';
  import { passSignalsOn } from ${JSON.stringify(join(__dirname, 'passSignalsOn.mjs'))};
  const child = spawn(process.execPath, ['-e', ${JSON.stringify(CHILD)}], { stdio: 'inherit' });
  passSignalsOn(child);
  child.on('exit', (code) => process.exit(code ?? 1));
`;

test.each(['SIGINT', 'SIGTERM'] as const)('%s to the first process alone ends both', async (signal) => {
  const parent = spawn(process.execPath, ['--input-type=module', '-e', PARENT], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(parent, 'exit');
  let said = '';
  for await (const chunk of parent.stdout) {
    said += String(chunk);
    if (said === 'runs\n') {
      parent.kill(signal);
    }
  }
  expect(await ended).toEqual([7, null]);
  expect(said).toBe(`runs\n${signal}\n`);
});
