import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './run';
import { document, slo, temporaryFolder } from './temporaryFolder.fixture';

const temporary = temporaryFolder();

test('a linked file is read like any other', async () => {
  await mkdir(temporary.path('slos'));
  await temporary.file('slos/one.yaml', document(slo('one')));
  await temporary.file('slos/a.txt', document(slo('two')));
  await symlink('a.txt', temporary.path('slos', 'two.yaml'));
  expect(await run(['validate', temporary.path('slos')])).toEqual({
    code: 0,
    stdout: '2 SLOs, 0 errors, 0 warnings\n',
    stderr: [],
  });
});

test.each([
  ['leads nowhere', 'gone.yaml'],
  ['leads to itself', 'one.yaml'],
])('a link that %s is named, and nothing is read without it', async (_, target) => {
  await mkdir(temporary.path('slos'));
  await temporary.file('slos/good.yaml', document(slo('good')));
  await symlink(target, temporary.path('slos', 'one.yaml'));
  expect(await run(['validate', temporary.path('slos')])).toEqual({
    code: 2,
    stdout: '',
    stderr: [`${temporary.path('slos', 'one.yaml')}: this link leads to no file. Mend it or remove it.`],
  });
});

test('a linked folder is read, and one that leads back is not read twice', async () => {
  await mkdir(temporary.path('shared'));
  await temporary.file('shared/two.yaml', document(slo('two')));
  await mkdir(temporary.path('slos'));
  await temporary.file('slos/one.yaml', document(slo('one')));
  await symlink(temporary.path('shared'), temporary.path('slos', 'shared'));
  await symlink(temporary.path('slos'), temporary.path('shared', 'back'));
  expect(await run(['validate', temporary.path('slos')])).toMatchObject({
    code: 0,
    stdout: '2 SLOs, 0 errors, 0 warnings\n',
  });
});

test('a ConfigMap that is mounted holds each file once', async () => {
  await mkdir(temporary.path('slos', '..2026_11_01'), { recursive: true });
  await temporary.file('slos/..2026_11_01/one.yaml', document(slo('one')));
  await symlink('..2026_11_01', temporary.path('slos', '..data'));
  await symlink(join('..data', 'one.yaml'), temporary.path('slos', 'one.yaml'));
  expect(await run(['validate', temporary.path('slos')])).toEqual({
    code: 0,
    stdout: '1 SLO, 0 errors, 0 warnings\n',
    stderr: [],
  });
});

test('a folder with the name of a file is none, linked or not; what is in the real one is read', async () => {
  await mkdir(temporary.path('slos', 'real.yaml'), { recursive: true });
  await temporary.file('slos/real.yaml/one.yaml', document(slo('one')));
  await symlink('real.yaml', temporary.path('slos', 'linked.yaml'));
  expect(await run(['validate', temporary.path('slos')])).toMatchObject({
    code: 0,
    stdout: '1 SLO, 0 errors, 0 warnings\n',
  });
});
