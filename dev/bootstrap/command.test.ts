import { run } from './command.mjs';

const node = process.execPath;

test('a program that does not exist has failed with its name', async () => {
  expect(await run('no-such-program', [], { timeoutMs: 5_000 })).toEqual({
    code: 127,
    output: 'spawn no-such-program ENOENT\n',
  });
});

// `run` is done when nobody holds the program's output any more, so it would never be if the child lived on.
test('a program that hangs is ended with what it started', async () => {
  const forever = "require('child_process').spawn('sleep', ['600'], { stdio: 'inherit' }); setInterval(() => {}, 1e3)";
  expect(await run(node, ['-e', forever], { timeoutMs: 1_000 })).toEqual({
    code: 124,
    output: `\n${node} was ended after 1 s.\n`,
  });
});

test('exit code and output, both streams', async () => {
  const child = "console.log('out'); console.error('err'); process.exitCode = 3";
  const { code, output } = await run(node, ['-e', child], { timeoutMs: 5_000 });
  expect(code).toBe(3);
  expect(output.split('\n').sort()).toEqual(['', 'err', 'out']);
});
