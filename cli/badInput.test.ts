import { parse } from 'yaml';
import { run } from './run';
import { document, temporaryFolder } from './temporaryFolder.fixture';

jest.setTimeout(180_000);

const temporary = temporaryFolder();

interface Entry {
  readonly id?: string;
  readonly service?: string;
  readonly target?: string;
  readonly window?: string;
  readonly more?: string;
}

function entry({ id = 'one', service = 's', target = '99.9', window = '30d', more = '' }: Entry): string {
  return `  - { id: ${id}, title: T, service: ${service}, sli: { probe: { metric: up } }, objective: { target: ${target}, window: ${window} }${more} }`;
}

async function validate(entries: readonly Entry[]) {
  const file = await temporary.file('a.yaml', document(...entries.map(entry)));
  const { code, stdout, stderr } = await run(['validate', file]);
  return { file, code, stdout, stderr: stderr.map((line) => line.replace(/^.*?:\d+:\d+: /, '')) };
}

test.each<[string, string, string]>([
  [
    'clocks that follow the moon',
    'FREQ=DAILY, start: 2026-01-01T02:00, duration: 2h, timeZone: Africa/Casablanca',
    'warning: slos[0].exclusions[0].recurring.timeZone: The clocks of Africa/Casablanca do not change on the same days each year, so rules cannot tell when "Patches" begins there. Use a time zone with yearly rules, for example UTC, or exclusions that happen once.',
  ],
  [
    'a recurrence that is too long for VictoriaMetrics',
    `"FREQ=MONTHLY;BYMONTHDAY=1,2,3,4,5,6,7,8,9,10,11,12", start: 2026-01-01T02:00, duration: 7d, timeZone: America/New_York`,
    'warning: slos[0].exclusions[0]: A rule of this SLO is',
  ],
  [
    'a recurrence that lasts until it comes again',
    'FREQ=DAILY, start: 2026-01-01T02:00, duration: 24h, timeZone: UTC',
    'warning: slos[0].exclusions[0].recurring.duration: "Patches" lasts until it comes again: from its first beginning on, nothing is measured. Shorten it, or let it come less often.',
  ],
])('%s: pages can show the SLO, so it is a warning', async (_, rrule, message) => {
  const more = `, exclusions: [{ title: Patches, recurring: { rrule: ${rrule} } }]`;
  const { code, stderr } = await validate([{ id: 'a', more }]);
  expect(code).toBe(0);
  expect(stderr.map((line) => line.slice(0, message.length))).toEqual([message]);
});

test.each<[string, Entry, string]>([
  [
    'an id that is no legal name',
    { id: '"Checkout/ A"' },
    'slos[0].id: `id` is "Checkout/ A", but must have 1 to 63 lower-case letters, digits and hyphens, and must not begin or end with a hyphen, for example `checkout-availability`.',
  ],
  [
    'a service that no label can hold',
    { service: '"half \\uD800"' },
    'slos[0].service: `service` is "half \uD800", but must hold whole characters only, for example `checkout`.',
  ],
  [
    'the value of a label that none can hold',
    { more: ', labels: { note: "\\uDFFF" }' },
    'slos[0].labels.note: `labels.note` is "\uDFFF", but must hold whole characters only, for example `1`.',
  ],
  [
    'a target of 0',
    { target: '0' },
    'slos[0].objective.target: `objective.target` is 0, but must be above 0 and below 100, for example `99.9`.',
  ],
  [
    'a target of 100',
    { target: '100' },
    'slos[0].objective.target: `objective.target` is 100, but must be above 0 and below 100, since 100 % leaves no error budget, for example `99.9`.',
  ],
  [
    'a window of an hour',
    { window: '1h' },
    'slos[0].objective.window: `objective.window`: “1h” is outside of 1d to 90d.',
  ],
])('%s is refused', async (_, slo, sentence) => {
  const { code, stderr } = await validate([slo]);
  expect({ code, stderr }).toEqual({ code: 1, stderr: [sentence] });
});

test.each<[string, Entry, string]>([
  [
    'a target of 1',
    { target: '1' },
    'warning: slos[0].objective.target: `objective.target` is 1, which means 1 %. Targets are percents: write `99` if that is meant.',
  ],
  [
    'a ratio for a percent',
    { target: '0.999' },
    'warning: slos[0].objective.target: `objective.target` is 0.999, which means 0.999 %. Targets are percents: write `99.9` if that is meant.',
  ],
  [
    'pages that can never fire, with the limit',
    { target: '50', more: ', alerting: { page: true }' },
    'warning: slos[0].alerting.page: A page can never fire at a target of 50 %: if everything fails the burn rate is 2, and the slowest of its alerts needs more than 6. Write `alerting: { page: false }`, or a target above 83.34.',
  ],
  [
    'pages of a calendar week that can never fire, with the limit',
    { target: '40', more: ', alerting: { page: true }', window: '{ calendar: week, timeZone: UTC }' },
    'warning: slos[0].alerting.page: A page can never fire at a target of 40 %: if everything fails the burn rate is 1.67, and the slowest of its alerts needs more than 2. Write `alerting: { page: false }`, or a target above 50.',
  ],
])('%s is a warning', async (_, slo, sentence) => {
  const { code, stderr } = await validate([slo]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: [sentence] });
});

test('ids that look alike make groups and files of their own', async () => {
  const ids = ['a', 'a-events', 'a-window', 'a-events-events'];
  const { file, code } = await validate(ids.map((id) => ({ id })));
  expect(code).toBe(0);
  const { stdout } = await run(['rules', file]);
  const names = (parse(stdout) as { groups: ReadonlyArray<{ name: string }> }).groups.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  const written = await run(['rules', '--out', temporary.path('out'), file]);
  expect(written.stdout.trim().split('\n')).toHaveLength(ids.length);
});

test('the same id twice is said of the second', async () => {
  const { code, stderr } = await validate([{ id: 'a' }, { id: 'a' }]);
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: ['slos[1].id: `id` is "a", which slos[0] has already. Give this entry another id, for example `a-2`.'],
  });
});

test('10,000 SLOs in one catalogue: what is too much is said once', async () => {
  const { code, stdout, stderr } = await validate(Array.from({ length: 10_000 }, (_, at) => ({ id: `slo-${at}` })));
  expect({ code, stdout, stderr }).toEqual({
    code: 1,
    stdout: '5000 SLOs, 1 error, 0 warnings\n',
    stderr: [
      'slos[5000]: `slos` has 10000 entries, and at most 5000 are read: from this one on they are kept but not read. Split the catalogue.',
    ],
  });
});
