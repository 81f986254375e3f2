import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './run';
import { document, slo, temporaryFolder } from './temporaryFolder.fixture';

const temporary = temporaryFolder();

test.each([['rules'], ['test'], ['backfill', '--until', '2026-01-01T00:00:00Z']])(
  '%s: a folder that cannot be made is told in a sentence',
  async (...command) => {
    const name = await temporary.file('a.yaml', document(slo('one')));
    expect(await run([...command, '--out', join(name, 'below'), name])).toEqual({
      code: 2,
      stdout: '',
      stderr: [`${join(name, 'below')} cannot be written: a part of this path is a file. Name another folder.`],
    });
  }
);

test.each<[string, (name: string) => string, string]>([
  ['is a file', (name) => name, 'a file has this name. Name another folder.'],
  [
    'lies where the system keeps no files',
    () => '/proc/headroom/rules',
    'the system keeps no files there. Name another folder.',
  ],
])('a folder that %s', async (_, folderOf, reason) => {
  const name = await temporary.file('a.yaml', document(slo('one')));
  const { code, stderr } = await run(['rules', '--out', folderOf(name), name]);
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: [`${folderOf(name).replace('/headroom/rules', '/headroom')} cannot be written: ${reason}`],
  });
});

test('where a folder has the name of a file, none is written', async () => {
  const name = await temporary.file('a.yaml', document(slo('before'), slo('one'), slo('two')));
  await mkdir(temporary.path('out', 'one.yaml'), { recursive: true });
  await mkdir(temporary.path('out', 'two.yaml'));
  expect(await run(['rules', '--out', temporary.path('out'), name])).toEqual({
    code: 2,
    stdout: '',
    stderr: ['one.yaml', 'two.yaml'].map(
      (file) => `${temporary.path('out', file)} cannot be written: a folder has this name. Move it away.`
    ),
  });
  expect(await readdir(temporary.path('out'))).toEqual(['one.yaml', 'two.yaml']);
});
