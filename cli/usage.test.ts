import { version } from '../package.json';
import { run } from './run';

test.each([
  ['nothing', [], 'Name a command: validate, rules, alertmanager, test, diff, backfill.'],
  ['a command without a file', ['rules'], 'Name a file, a folder, or - for the standard input.'],
  [
    'an unknown command',
    ['compile', 'x.yaml'],
    'There is no command compile. There are: validate, rules, alertmanager, test, diff, backfill.',
  ],
  ['an unknown part', ['rules', '--only', 'pages', 'x.yaml'], 'There is no part pages. There are: recording, alerts.'],
  [
    'an unknown format',
    ['rules', '--format', 'xml', 'x.yaml'],
    'There is no format xml. There are: prometheus, prometheusrule, mimir, grafana, grafana-import.',
  ],
  [
    'a label without a value',
    ['rules', '--format', 'prometheusrule', '--label', 'release', 'x.yaml'],
    'Write --label NAME=VALUE, not release.',
  ],
  [
    'a label that Kubernetes would refuse',
    ['rules', '--format', 'prometheusrule', '--label', 'release=two words', 'x.yaml'],
    '"two words" cannot be the value of the Kubernetes label release: at most 63 letters, digits, -, _ and ., first and last a letter or digit.',
  ],
  [
    'an address of Grafana that is none',
    ['rules', '--grafana-url', 'grafana.example.com', 'x.yaml'],
    '--grafana-url is no address of Grafana. Write it with https://, for example https://grafana.example.com.',
  ],
  [
    'an address of a server that is none',
    ['diff', '--prometheus', 'localhost:9090', 'x.yaml'],
    '--prometheus is no address of a server. Write it with http://, for example http://localhost:9090.',
  ],
  [
    'an address of a server with a query, which may hold a token',
    ['diff', '--prometheus', 'http://localhost:9090/?token=secret', 'x.yaml'],
    '--prometheus holds a query (?) or a fragment (#). Write the address of the server alone, a name and a password before it: http://name:password@localhost:9090.',
  ],
  [
    'an address that cannot be read, which may hold a password',
    [
      'backfill',
      '--out',
      'x',
      '--until',
      '2026-01-01T00:00:00Z',
      '--prometheus',
      'http://admin:secret@:9090',
      'x.yaml',
    ],
    '--prometheus is no address of a server. Write it with http://, for example http://localhost:9090.',
  ],
  [
    'a past without an end',
    ['backfill', '--out', 'x', 'x.yaml'],
    'Say until when, which is when the rules were loaded, and where to: --until 2026-11-01T12:00:00Z --out backfill.',
  ],
  [
    'an end of the past that is no time',
    ['backfill', '--out', 'x', '--until', 'noon', 'x.yaml'],
    'noon is no time with a zone. Write it as 2026-11-01T12:00:00Z.',
  ],
  [
    'an end of the past that is another instant on each machine',
    ['backfill', '--out', 'x', '--until', '2026-11-01T12:00:00', 'x.yaml'],
    '2026-11-01T12:00:00 is no time with a zone. Write it as 2026-11-01T12:00:00Z.',
  ],
  [
    'an end of the past that is still to come',
    ['backfill', '--out', 'x', '--until', '2999-01-01T00:00:00Z', 'x.yaml'],
    '2999-01-01T00:00:00Z is not over yet: --until is when the rules were loaded. Load them first, and come back three hours later with that time.',
  ],
  [
    'a folder without a name, as a variable that is not set leaves it',
    ['rules', '--out', '', 'x.yaml'],
    '--out is empty: name the folder to write into, for example --out rules.',
  ],
  [
    'a folder without a name where another option is missing, too',
    ['backfill', '--out', '', 'x.yaml'],
    '--out is empty: name the folder to write into, for example --out rules.',
  ],
  ['an unknown option', ['rules', '--fast', 'x.yaml'], 'There is no option --fast.'],
  ['an option without its value', ['rules', 'x.yaml', '--out'], 'The option --out wants a value behind it.'],
])('usage: %s', async (_, args, sentence) => {
  const { code, stdout, stderr } = await run(args);
  expect({ code, stdout, first: stderr[0] }).toEqual({ code: 2, stdout: '', first: sentence });
});

test.each([
  ['a password, which would go into files', 'https://u:secret@grafana.example.com'],
  ['a password without a user', 'https://:secret@grafana.example.com'],
  ['a token as a user', 'https://token@grafana.example.com'],
  ['a token', 'https://grafana.example.com/?token=secret'],
  ['a query that is empty, into which the page of an SLO would go', 'https://grafana.example.com/?'],
  ['a fragment, into which it would go, too', 'https://grafana.example.com/grafana/#top'],
  ['a fragment that is empty', 'https://grafana.example.com#'],
])('usage: an address of Grafana with %s is refused, and not said', async (_, url) => {
  const { code, stdout, stderr } = await run(['rules', '--grafana-url', url, 'x.yaml']);
  expect({ code, stdout, first: stderr[0] }).toEqual({
    code: 2,
    stdout: '',
    first:
      '--grafana-url holds a user, a password, a query (?) or a fragment (#). It stands in every alert, with the page of an SLO behind it: write the address as people open it, without them.',
  });
});

test.each<[string, readonly string[], string]>([
  ['validate', ['--out', 'x'], 'The command validate takes no --out. Commands that take it: rules, test, backfill.'],
  ['validate', ['--format', 'prometheus'], 'The command validate takes no --format. Commands that take it: rules.'],
  [
    'alertmanager',
    ['--only', 'alerts'],
    'The command alertmanager takes no --only. Commands that take it: rules, diff.',
  ],
  ['test', ['--label', 'a=b'], 'The command test takes no --label. Commands that take it: rules.'],
  [
    'diff',
    ['--prometheus', 'http://localhost:9090', '--grafana-url', 'https://grafana.example.com'],
    'The command diff takes no --grafana-url. Commands that take it: rules.',
  ],
  ['rules', ['--prometheus', ''], 'The command rules takes no --prometheus. Commands that take it: diff, backfill.'],
  ['rules', ['--until', 'noon'], 'The command rules takes no --until. Commands that take it: backfill.'],
  ['backfill', ['--only', 'recording'], 'The command backfill takes no --only. Commands that take it: rules, diff.'],
  ['rules', ['--label', 'release=stack'], 'Only --format prometheusrule takes --label.'],
  ['rules', ['--format', 'mimir', '--label', 'release=stack'], 'Only --format prometheusrule takes --label.'],
])('usage: %s does not ignore an option that it has no use for: %j', async (command, options, sentence) => {
  const { code, stdout, stderr } = await run([command, ...options, 'x.yaml']);
  expect({ code, stdout, first: stderr[0] }).toEqual({ code: 2, stdout: '', first: sentence });
});

test.each([
  ['admin:secret@prom:9090'],
  ['ftp://admin:secret@prom'],
  ['http://admin:secret@'],
  ['http://admin:secret@prom:x'],
])('usage: what is no address is not repeated, since it may hold a password: %s', async (address) => {
  const { code, stdout, stderr } = await run(['diff', '--prometheus', address, 'x.yaml']);
  expect({ code, stdout, isRepeated: stderr.join('\n').includes('secret') }).toEqual({
    code: 2,
    stdout: '',
    isRepeated: false,
  });
});

test.each([['--help'], ['diff', '--help'], ['validate', '--out', 'x', '-h']])(
  'who asks for help gets it: %s',
  async (...args) => {
    expect(await run(args)).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Usage:/), stderr: [] });
  }
);

test('the version is that of the package', async () => {
  expect(await run(['--version'])).toEqual({ code: 0, stdout: `headroom ${version}\n`, stderr: [] });
});

const COMMANDS = ['validate', 'rules', 'alertmanager', 'test', 'diff', 'backfill'];

/** The commands whose usage a text holds. */
function shown(text: string): readonly string[] {
  return Array.from(text.matchAll(/^ {2}headroom (\w+) .*FILE…$/gm), ([, command = '']) => command);
}

test.each<[string, readonly string[], readonly string[]]>([
  ['a command without a file', ['diff'], ['diff']],
  ['an option that the command has not', ['rules', '--fast', 'x.yaml'], ['rules']],
  ['an option before the command', ['--format', 'xml', 'rules', 'x.yaml'], ['rules']],
  ['an option without its value', ['backfill', 'x.yaml', '--until'], ['backfill']],
  ['an unknown command', ['compile', 'rules'], COMMANDS],
  ['nothing', [], COMMANDS],
])('a wrong call shows the usage of its command alone: %s', async (_, args, commands) => {
  const { code, stderr } = await run(args);
  expect({ code, shown: shown(stderr.join('\n')) }).toEqual({ code: 2, shown: commands });
});

test.each<[string, readonly string[], readonly string[]]>([
  ['one command', ['test', '--help'], ['test']],
  ['all commands', ['-h'], COMMANDS],
])('help for %s', async (_, args, commands) => {
  const { stdout } = await run(args);
  expect(shown(stdout)).toEqual(commands);
  expect(stdout.includes('All commands: headroom --help\n')).toBe(commands.length === 1);
});

test('the help says that a server which does not answer is exit code 1', async () => {
  const { stdout } = await run(['diff', '--help']);
  expect(stdout).toContain(
    'Exit code: 0 fine, 1 problems in the input, a claim that fails, a difference, or a server whose rules cannot be read, 2 wrong usage.\n'
  );
});

test('the help says what becomes of files while something is wrong', async () => {
  const { stdout } = await run(['rules', '--help']);
  expect(stdout).toContain(
    'While something is wrong nothing is written: --out leaves the files as they are, but a shell empties the file after ">".\n'
  );
});

test('usage: an end of the past that the server still writes', async () => {
  const until = new Date(Date.now() - 2 * 3_600_000).toISOString();
  const { code, stderr } = await run(['backfill', '--out', 'x', '--until', until, 'x.yaml']);
  expect({ code, first: stderr[0] }).toEqual({
    code: 2,
    first: `${until} is less than three hours ago: the server still writes that time itself. Load the rules, and come back three hours later with the time at which they were loaded.`,
  });
});
