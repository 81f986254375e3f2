import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../run';
import { document, slo, temporaryFolder } from '../temporaryFolder.fixture';
import { leftoverFiles } from './leftoverFiles';
import { FORMATS } from './ruleText';

const temporary = temporaryFolder();
const catalogue = (...entries: readonly string[]) => temporary.file('slos.yaml', document(...entries));
const write = async (...args: readonly string[]) => run(['rules', '--out', temporary.path('out'), ...args]);

const inProm = (id: string) => slo(`"${id}"`).replace('title: T', 'title: T, datasource: prom');
const SHARED = 'Delete those that no other catalogue writes: what loads this folder still runs them.';
const warningOf = (id: string) =>
  `${temporary.path('out', `${id}.yaml`)}:1:1: warning: This file holds the rules of "${id}", and no SLO that was read has this id. Delete it, unless another catalogue writes it: what loads this folder still runs it.`;

test.each(FORMATS)('%s: the files of SLOs that are gone are named, and stay', async (format) => {
  await write('--format', format, await catalogue(...['a', '2026', 'kept', 'b'].map(inProm)));
  const { code, stdout, stderr } = await write('--format', format, await catalogue(inProm('kept')));
  expect({ code, stdout }).toEqual({ code: 0, stdout: `${temporary.path('out', 'kept.yaml')}\n` });
  expect(stderr).toEqual([
    `${temporary.path('out')}:1:1: warning: 3 files hold the rules of SLOs that were not read: 2026.yaml, a.yaml, b.yaml. ${SHARED}`,
  ]);
  expect((await readdir(temporary.path('out'))).sort()).toEqual(['2026.yaml', 'a.yaml', 'b.yaml', 'kept.yaml']);
});

test('a folder that many share is one warning, with the first twenty names', async () => {
  const ids = Array.from({ length: 22 }, (_, index) => `slo-${index + 10}`);
  await write(await catalogue(...ids.map((id) => slo(id))));
  const { stderr } = await write(await catalogue(slo('ours')));
  const names = ids.slice(0, 20).map((id) => `${id}.yaml`);
  expect(stderr).toEqual([
    `${temporary.path('out')}:1:1: warning: 22 files hold the rules of SLOs that were not read: ${names.join(', ')} and 2 more. ${SHARED} With a folder for each catalogue, only files of SLOs that are gone are named.`,
  ]);
});

test('one part of the rules is as much a file of ours', async () => {
  await write('--only', 'alerts', await catalogue(slo('a')));
  expect((await write('--only', 'recording', await catalogue(slo('b')))).stderr).toEqual([warningOf('a')]);
});

test('nothing is said of them while something is wrong: nobody knows what is gone', async () => {
  await write(await catalogue(slo('a')));
  const { code, stderr } = await write(await catalogue(slo('b', { target: '100' })));
  expect({ code, count: stderr.length }).toEqual({ code: 1, count: 1 });
});

const ruleOf = (labels: object) => ({ groups: [{ name: 'g', rules: [{ record: 'x', expr: 'up', labels }] }] });

test.each<[string, string, string]>([
  ['rules of somebody else', 'nodes.yaml', JSON.stringify(ruleOf({ team: 'slo_id' }))],
  [
    'rules beside one of ours',
    'a.yaml',
    JSON.stringify({ groups: [...ruleOf({ slo_id: 'a' }).groups, ...ruleOf({}).groups] }),
  ],
  ['rules of another SLO', 'a.yaml', JSON.stringify(ruleOf({ slo_id: 'b' }))],
  ['no rules', 'a.yaml', JSON.stringify({ groups: [{ name: 'a', rules: [], labels: { slo_id: 'a' } }] })],
  ['groups that are none', 'a.yaml', JSON.stringify({ groups: { slo_id: 'a' }, spec: null, Headroom: [null, 1] })],
  ['no YAML', 'a.yaml', 'slo_id: ['],
  ['another ending', 'a.rules', JSON.stringify(ruleOf({ slo_id: 'a' }))],
])('a file of others is not ours to name: %s', async (_, name, text) => {
  const file = await catalogue(slo('kept'));
  await mkdir(temporary.path('out'));
  await writeFile(temporary.path('out', name), text);
  expect((await write(file)).stderr).toEqual([]);
});

test('a file of all SLOs, and what other commands wrote, are not named', async () => {
  const file = await catalogue(slo('a'), slo('b'));
  const { stdout } = await run(['rules', file]);
  await run(['backfill', '--until', '2026-01-01T00:00:00Z', '--out', temporary.path('out'), file]);
  await Promise.all(['all.yaml', 'a.yaml'].map((name) => writeFile(temporary.path('out', name), stdout)));
  await mkdir(join(temporary.path('out'), 'b.yaml'));
  expect((await write(await catalogue(slo('c')))).stderr).toEqual([]);
});

test('a folder that cannot be looked through is told, and fails nothing', async () => {
  const none = temporary.path('none');
  expect(await leftoverFiles(none, new Set())).toMatchObject([
    {
      severity: 'warning',
      file: none,
      message: expect.stringMatching(/^Files of SLOs that are gone cannot be looked for: ENOENT/),
    },
  ]);
});
