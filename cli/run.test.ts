import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './run';
import { document, slo, temporaryFolder } from './temporaryFolder.fixture';

const temporary = temporaryFolder();

test('a file that is not there', async () => {
  const { code, stderr } = await run(['validate', temporary.path('none.yaml')]);
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: [expect.stringMatching(/: there is no such file or folder\.$/)],
  });
});

test('a document without its list of SLOs, which would be rules for nothing', async () => {
  const name = await temporary.file('a.yaml', document(slo('one')).replace('slos:', 'slo:'));
  const message = 'No document has `slos`. Write the list of SLOs there; an empty one is `slos: []`.';
  const { code, stdout, stderr } = await run(['rules', name]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain(`${name}:1:1: slos: ${message}`);
});

test('teams may stand in a file of their own, and a list may be empty', async () => {
  await temporary.file('a.yaml', document(slo('one')));
  const head = 'apiVersion: headroom/v1\nkind: SloCatalogue\n';
  await temporary.file('teams.yaml', `${head}teams: [{ id: payments, title: Payments }]\n`);
  expect((await run(['validate', temporary.path()])).code).toBe(0);
  expect((await run(['validate', await temporary.file('b.yml', `${head}slos: []\n`)])).code).toBe(0);
});

test('what pages can show and rules cannot tell is a warning', async () => {
  const month = slo('one').replace(
    'target: 99.9',
    'target: 99.9, window: { calendar: month, timeZone: Africa/Casablanca }'
  );
  const name = await temporary.file('a.yaml', document(month));
  const { code, stdout, stderr } = await run(['validate', name]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: '1 SLO, 0 errors, 1 warning\n' });
  expect(stderr).toEqual([
    expect.stringMatching(
      /a\.yaml:4:\d+: warning: slos\[0\]\.objective\.window\.timeZone: The clocks of Africa\/Casablanca do not change/
    ),
  ]);
  expect(await run(['rules', name])).toMatchObject({ code: 1, stdout: '' });
});

test('without SLOs there is no past to compute', async () => {
  const name = await temporary.file('a.yaml', 'apiVersion: headroom/v1\nkind: SloCatalogue\nslos: []\n');
  expect(await run(['backfill', '--until', '2026-01-01T00:00:00Z', '--out', temporary.path('out'), name])).toEqual({
    code: 1,
    stdout: '',
    stderr: ['There is no SLO whose past could be computed.'],
  });
});

test('a folder without documents', async () => {
  expect(await run(['validate', temporary.path()])).toEqual({
    code: 2,
    stdout: '',
    stderr: [`${temporary.path()}: there is no .yaml, .yml or .json file.`],
  });
});

test('what is wrong has file, line, column and path', async () => {
  const name = await temporary.file('a.yaml', document(slo('good'), slo('broken', { target: '100' })));
  const { code, stdout, stderr } = await run(['validate', name]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '1 SLO, 1 error, 0 warnings\n' });
  expect(stderr).toEqual([
    `${name}:5:112: slos[1].objective.target: \`objective.target\` is 100, but must be above 0 and below 100, since 100 % leaves no error budget, for example \`99.9\`.`,
  ]);
});

test('YAML that does not parse', async () => {
  const name = await temporary.file('a.yaml', 'slos: [');
  const { code, stderr } = await run(['validate', name]);
  expect(code).toBe(1);
  expect(stderr).toEqual([expect.stringMatching(/a\.yaml:1:8: The YAML is not valid: /)]);
});

test('beside YAML that does not parse, nothing is said to be missing', async () => {
  await temporary.file('a.yaml', 'slos: [');
  await temporary.file('b.yaml', 'apiVersion: headroom/v1\nkind: SloCatalogue\nteams: []\n');
  const { stderr } = await run(['validate', temporary.path()]);
  expect(stderr).toEqual([expect.stringMatching(/a\.yaml:1:8: The YAML is not valid: /)]);
});

test('beside YAML that does not parse, documents that cannot be read are said, too', async () => {
  await temporary.file('a.yaml', 'slos: [');
  await temporary.file('b.yaml', document('  one: 1'));
  const { code, stderr } = await run(['validate', temporary.path()]);
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: [
      expect.stringMatching(/a\.yaml:1:8: The YAML is not valid: /),
      expect.stringMatching(/b\.yaml:3:1: slos: .* must be a list of SLOs\.$/),
    ],
  });
});

test('an id that two files have', async () => {
  const first = await temporary.file('a.yaml', document(slo('one')));
  const second = await temporary.file('b.yaml', document(slo('one')));
  const { code, stderr } = await run(['validate', temporary.path()]);
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: [
      `${second}:4:7: slos[0].id: \`id\` is "one", which ${first}:4 has already; that one counts. Give this entry another id.`,
    ],
  });
});

test('an unknown key is a warning', async () => {
  const name = await temporary.file('a.yaml', `${document(slo('one'))}colour: blue\n`);
  const { code, stdout, stderr } = await run(['validate', name]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: '1 SLO, 0 errors, 1 warning\n' });
  expect(stderr).toEqual([expect.stringMatching(/a\.yaml:5:1: warning: colour: /)]);
});

test('an unknown key is a warning beside errors of its entry, too', async () => {
  const broken = slo('broken', { target: '100' }).replace('title: T', 'title: T, titel: T');
  const name = await temporary.file('a.yaml', document(broken, slo('good').replace('title: T', 'title: T, titel: T')));
  const { code, stdout, stderr } = await run(['validate', name]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '1 SLO, 1 error, 2 warnings\n' });
  expect(stderr).toEqual([
    expect.stringMatching(/a\.yaml:4:\d+: slos\[0\]\.objective\.target: /),
    expect.stringMatching(/a\.yaml:4:\d+: warning: slos\[0\]\.titel: /),
    expect.stringMatching(/a\.yaml:5:\d+: warning: slos\[1\]\.titel: /),
  ]);
});

test.each([
  ['defaults: { window: 1h }', '`defaults.window`: “1h” is outside of 1d to 90d.'],
  ['defaults: 3', '`defaults` is 3, but must be an object with datasource, window, for example'],
  ['teams: 3', '`teams` is 3, but must be a list of teams.'],
])('what all SLOs would do without is an error: %s', async (line, sentence) => {
  const name = await temporary.file('a.yaml', `${document(slo('one'))}${line}\n`);
  const { code, stdout, stderr } = await run(['rules', name]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toEqual([expect.stringMatching(/a\.yaml:5:\d+: [a-z.]+: `/)]);
  expect(stderr[0]).toContain(sentence);
});

test('nothing is written while something is wrong', async () => {
  const name = await temporary.file('a.yaml', document(slo('good'), slo('broken', { target: '100' })));
  const out = temporary.path('out');
  expect(await run(['rules', '--out', out, name])).toMatchObject({ code: 1, stdout: '' });
  await expect(readdir(out)).rejects.toThrow('ENOENT');
});

test.each([
  ['rules'],
  ['rules', '--format', 'prometheusrule'],
  ['rules', '--format', 'mimir'],
  ['rules', '--format', 'grafana'],
  ['rules', '--format', 'grafana-import'],
  ['alertmanager'],
])('nothing is printed while something is wrong: %s %s %s', async (...command) => {
  const name = await temporary.file('a.yaml', document(slo('good'), slo('broken', { target: '100' })));
  expect(await run([...command, name])).toMatchObject({ code: 1, stdout: '' });
});

test('one file for each SLO', async () => {
  const name = await temporary.file('a.yaml', document(slo('one'), slo('two')));
  const out = temporary.path('out');
  const { code, stdout, stderr } = await run(['rules', '--out', out, name]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: [] });
  expect(stdout).toBe(`${join(out, 'one.yaml')}\n${join(out, 'two.yaml')}\n`);
  expect((await readdir(out)).sort()).toEqual(['one.yaml', 'two.yaml']);
});

test('recording rules for one engine, alerts for another one', async () => {
  const name = await temporary.file('a.yaml', document(slo('one')));
  const [all, recording, alerts] = await Promise.all(
    [[], ['--only', 'recording'], ['--only', 'alerts']].map(async (only) => {
      const { stdout } = await run(['rules', ...only, name]);
      return stdout.match(/^ +- (?:record|alert): .*/gm)?.map((line) => line.trim()) ?? [];
    })
  );
  expect(new Set(recording?.map((line) => line.slice(0, 8)))).toEqual(new Set(['- record']));
  expect(new Set(alerts?.map((line) => line.slice(0, 7)))).toEqual(new Set(['- alert']));
  expect([...(recording ?? []), ...(alerts ?? [])].sort()).toEqual([...(all ?? [])].sort());
});

test('Grafana-managed rules of an SLO that names no data source', async () => {
  const name = await temporary.file('a.yaml', document(slo('one')));
  expect(await run(['rules', '--format', 'grafana', name])).toEqual({
    code: 1,
    stdout: '',
    stderr: [
      `${name}:4:5: slos[0].datasource: \`datasource\` is missing: Grafana-managed rules need the uid of the data source that they read. Add it here or to \`defaults\`, for example \`datasource: prom\`.`,
    ],
  });
});

test('alerts link back to the page of their SLO, each in a range of its own', async () => {
  const name = await temporary.file('a.yaml', document(slo('one')));
  const { stdout } = await run(['rules', '--grafana-url', 'https://grafana.example.com/', name]);
  const links = new Set(stdout.match(/slo_url: .*/g));
  const page = 'https://grafana.example.com/a/headroom-slo-app/slos/one';
  const ranges = ['6h', '24h', '3d', '7d', '30d'].map((range) => `slo_url: ${page}?from=now-${range}&to=now`);
  expect(links).toEqual(new Set(ranges));
});

test('rules of a calendar window whose clocks follow the moon: refused, and not those of another window', async () => {
  const calendar = slo('a').replace(
    'target: 99.9',
    'target: 99.9, window: { calendar: month, timeZone: Africa/Casablanca }'
  );
  const { code, stdout, stderr } = await run(['rules', await temporary.file('a.yaml', document(calendar))]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr.at(-1)).toContain(
    'objective.window.timeZone: The clocks of Africa/Casablanca do not change on the same days each year, so rules cannot tell when a month begins there. Use a time zone with yearly rules, for example UTC, or a rolling window.'
  );
});
