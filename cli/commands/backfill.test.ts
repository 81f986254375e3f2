import { readdir } from 'node:fs/promises';
import { run } from '../run';
import { document, slo, temporaryFolder } from '../temporaryFolder.fixture';

const temporary = temporaryFolder();

test('the past: a file, and the command of promtool for the longest window, with full ten minutes before it', async () => {
  const out = temporary.path("it's here");
  const catalogue = await temporary.file(
    'a.yaml',
    document(slo('month'), slo('week').replace('99.9 }', '99.9, window: 7d }'))
  );
  const { code, stdout, stderr } = await run(['backfill', '--until', '2026-03-31T12:07:00Z', '--out', out, catalogue]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: [] });
  const quoted = temporary.path("it'\\''s here");
  expect(stdout).toBe(
    `promtool tsdb create-blocks-from --max-block-duration=54h rules --url=http://localhost:9090 --start=2026-03-01T11:50:00.000Z --end=2026-03-31T12:07:00.000Z --output-dir='${quoted}/blocks' '${quoted}/headroom-backfill.yaml'\n`
  );
  expect(await readdir(out)).toEqual(['headroom-backfill.yaml']);
});

test('the past of a calendar window: all of its period, in its time zone', async () => {
  const month = slo('month').replace('99.9 }', '99.9, window: { calendar: month, timeZone: Asia/Kathmandu } }');
  const catalogue = await temporary.file(
    'a.yaml',
    document(month, slo('days').replace('99.9 }', '99.9, window: 28d }'))
  );
  const { code, stdout, stderr } = await run([
    ...['backfill', '--until', '2026-10-31T12:00:00Z', '--out', temporary.path('out'), catalogue],
  ]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: [] });
  expect(stdout).toContain(' --start=2026-09-30T18:00:00.000Z --end=2026-10-31T12:00:00.000Z ');
});

test.each([
  ['http://ann:hidden-word@prom.example:9090/base', 'http://prom.example:9090/base'],
  ['https://hidden-word@prom.example', 'https://prom.example/'],
])('a password stands in no line that is printed: %s', async (server, address) => {
  const catalogue = await temporary.file('a.yaml', document(slo('one')));
  const { code, stdout, stderr } = await run([
    'backfill',
    '--until',
    '2026-03-31T12:07:00Z',
    '--out',
    temporary.path('out'),
    '--prometheus',
    server,
    catalogue,
  ]);
  expect(code).toBe(0);
  expect(stdout).toContain(` rules --url=${address} --start=`);
  expect(stderr).toEqual([
    `The user and the password of ${address} are left out. Write the line --url=ADDRESS, with both in the address, into a file that you alone may read, and give promtool @FILE in place of --url; where your promtool has --http.config.file, that does, too.`,
  ]);
  expect(stdout).not.toContain('hidden-word');
});

test('the past of what has a problem: the problem, and no file', async () => {
  const catalogue = await temporary.file('a.yaml', document(slo('a', { target: '100' })));
  const out = temporary.path('none');
  const { code, stdout } = await run(['backfill', '--until', '2026-03-31T12:07:00Z', '--out', out, catalogue]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(await readdir(temporary.path())).toEqual(['a.yaml']);
});
