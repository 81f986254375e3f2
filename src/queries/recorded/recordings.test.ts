import { LABELS } from '../../slo/reservedLabels';
import type { Slo } from '../../slo/slo';
import { DAY, HOUR, instant, ratio, seconds } from '../../slo/units';
import { SLIS, sloOf } from '../slos.fixture';
import { definitionOf } from './definition';
import { planRecordings } from './planRecordings';
import { recordedWindow } from './recordedWindow';

const WINDOW = seconds(30 * DAY);
const FULL = 4320;
const slo = { ...sloOf(SLIS.bad()), labels: { tier: 'gold' } };
const ROLLING = recordedWindow(slo.objective.window, instant(0));
const PLAN = planRecordings([ROLLING]);

interface Recorder {
  readonly window?: number;
  readonly lately?: number;
  readonly labels?: Readonly<Record<string, string>>;
}

function recordingOf(recorders: readonly Recorder[], of: Slo = slo) {
  const samples = recorders.flatMap(({ labels = {}, ...counts }) =>
    Object.entries(counts).map(([term, value]) => ({
      labels: {
        [LABELS.slo]: slo.id,
        slo_definition: definitionOf(slo),
        slo_team: 'payments',
        tier: 'gold',
        ...labels,
        slo_term: term === 'window' ? ROLLING.key : term,
      },
      value,
    }))
  );
  return PLAN.read(samples)[0]?.of(of);
}

const covered = (days: number) => ({ kind: 'partial', covered: days * DAY, window: WINDOW });

it.each<[string, readonly Recorder[], object]>([
  ['no rules', [], { kind: 'none' }],
  ['the whole window', [{ window: FULL, lately: 2 }], { kind: 'covers' }],
  ['all but ten minutes at an edge', [{ window: FULL - 1, lately: 2 }], { kind: 'covers' }],
  ['all but half an hour, which may have been an outage', [{ window: FULL - 3, lately: 2 }], covered(30 - 3 / 144)],
  ['all but six hours', [{ window: FULL - 36, lately: 2 }], covered(29.75)],
  ['eight of thirty days', [{ window: 1152, lately: 2 }], covered(8)],
  ['a month, until an hour ago', [{ window: FULL - 6 }], { kind: 'stopped' }],
  ['another definition', [{ window: FULL, lately: 2, labels: { slo_definition: 'other' } }], { kind: 'outdated' }],
  [
    'another definition until two days ago',
    [
      { window: FULL - 288, labels: { slo_definition: 'other' } },
      { window: 288, lately: 2 },
    ],
    covered(2),
  ],
  [
    'rules that were installed again a moment ago',
    [
      { window: FULL - 1, lately: 1, labels: { slo_definition: 'other' } },
      { window: 1, lately: 1 },
    ],
    { kind: 'partial', covered: 600, window: WINDOW },
  ],
  [
    'two replicas',
    [
      { window: FULL, lately: 2, labels: { replica: 'a' } },
      { window: FULL, lately: 2, labels: { replica: 'b' } },
    ],
    { kind: 'doubled', labels: ['replica'] },
  ],
  [
    'a replica that was taken away an hour ago',
    [
      { window: FULL - 6, labels: { replica: 'a' } },
      { window: FULL, lately: 2, labels: { replica: 'b' } },
    ],
    { kind: 'doubled', labels: ['replica'] },
  ],
  [
    'two halves by two servers, which may have been the same half',
    [
      { window: FULL / 2, labels: { cluster: 'a' } },
      { window: FULL / 2, lately: 2, labels: { cluster: 'b' } },
    ],
    covered(15),
  ],
  [
    'another server with another definition beside it',
    [
      { window: FULL, lately: 2 },
      { window: FULL, lately: 2, labels: { slo_definition: 'other', cluster: 'b' } },
    ],
    { kind: 'doubled', labels: ['cluster', 'slo_definition'] },
  ],
  [
    'rules that run twice and write the same series',
    [{ window: 2 * FULL, lately: 4 }],
    { kind: 'doubled', labels: [] },
  ],
  [
    'rules that have run twice for half of the window, which are as many samples as a whole one has',
    [{ window: FULL, lately: 4 }],
    { kind: 'doubled', labels: [] },
  ],
  ['rules that run twice since twenty minutes', [{ window: FULL + 2, lately: 5 }], { kind: 'doubled', labels: [] }],
  ['as many samples as one recorder writes lately', [{ window: FULL, lately: 3 }], { kind: 'covers' }],
  [
    'a team that was renamed ten days ago',
    [
      { window: FULL - 1440, labels: { slo_team: 'old' } },
      { window: 1440, lately: 2 },
    ],
    { kind: 'covers' },
  ],
  [
    'a label that was changed a moment ago',
    [
      { window: FULL - 1, lately: 1, labels: { tier: 'silver' } },
      { window: 1, lately: 1 },
    ],
    { kind: 'covers' },
  ],
  ['counts that are none', [{ window: NaN, lately: NaN }], { kind: 'none' }],
])('%s', (_, recorders, recording) => {
  expect(recordingOf(recorders)).toEqual(recording);
});

it.each([
  [0.95, 21, 'covers'],
  [0.95, 30, 'partial'],
  [0.99, 5, 'covers'],
  [0.99, 6, 'partial'],
  [0.9999, 1, 'covers'],
  [0.9999, 2, 'partial'],
])('with a target of %p, %p missing sums of ten minutes: %s', (target, missing, kind) => {
  const of = { ...slo, objective: { ...slo.objective, target: ratio(target) } };
  expect(recordingOf([{ window: FULL - missing, lately: 2 }], of)).toMatchObject({ kind });
});

const PERIOD = { kind: 'calendar', period: 'month', timeZone: 'Europe/Berlin' } as const;
const MONTHLY = { ...slo, objective: { ...slo.objective, window: PERIOD } };

/** What is recorded of November at an instant, by how many sums of its own, of the last 25 minutes and of three days. */
function recordingAt(
  clock: string,
  { own, lately = 2, before = 432 }: { own: number; lately?: number; before?: number },
  labels: object
) {
  const window = recordedWindow(PERIOD, instant(Date.parse(clock) / 1000));
  const sample = (term: string, value: number) => ({
    labels: { slo_id: slo.id, slo_definition: definitionOf(slo), slo_term: term, ...labels },
    value,
  });
  const samples = [sample(window.key, own), sample('lately', lately), sample('before', before)];
  const [read] = planRecordings([window]).read(samples.filter(({ value }) => value > 0));
  return read?.of(MONTHLY);
}

const NOVEMBER = { slo_period: '20261101' };
const NOON = '2026-11-21T11:00:00Z';
const SO_FAR = 20.5 * DAY;

it.each<[string, string, Parameters<typeof recordingAt>[1], object, object]>([
  ['all of the period', NOON, { own: 2952 }, NOVEMBER, { kind: 'covers' }],
  [
    'eight days of it, which is all that ever will be',
    NOON,
    { own: 1152 },
    NOVEMBER,
    { kind: 'partial', covered: 8 * DAY, window: SO_FAR, ofPeriod: true },
  ],
  ['nothing but rules of a rolling window', NOON, { own: 0 }, {}, { kind: 'outdated' }],
  ['the period twice', NOON, { own: 2 * 2952, lately: 4 }, NOVEMBER, { kind: 'doubled', labels: [] }],
  ['a period of twelve minutes, by rules that go on', '2026-10-31T23:12:00Z', { own: 0 }, NOVEMBER, { kind: 'covers' }],
  ['a period of two hours, by rules that go on', '2026-11-01T01:00:00Z', { own: 11 }, NOVEMBER, { kind: 'covers' }],
  [
    'a period of two hours, by rules that are three hours old: windows of alerts look back further',
    '2026-11-01T01:00:00Z',
    { own: 11, before: 18 },
    NOVEMBER,
    { kind: 'partial', covered: 3 * HOUR, window: 3 * DAY },
  ],
  [
    'half of a period of two hours',
    '2026-11-01T01:00:00Z',
    { own: 6 },
    NOVEMBER,
    { kind: 'partial', covered: HOUR, window: 2 * HOUR, ofPeriod: true },
  ],
])('of a calendar month: %s', (_, clock, counts, labels, recording) => {
  expect(recordingAt(clock, counts, labels)).toEqual(recording);
});

it('rules that go on cover a period at each of its minutes, wherever its last sum is on its way', () => {
  const start = Date.parse('2026-10-31T23:00:00Z');
  const minutes = Array.from({ length: 600 }, (_, i) => i + 5);
  // The first sum is there after ten minutes, and that it is there is recorded three minutes later.
  const kinds = minutes.map((minute) => {
    const own = Math.max(0, Math.floor((minute - 3) / 10));
    return recordingAt(new Date(start + minute * 60_000).toISOString(), { own }, NOVEMBER)?.kind;
  });
  expect(minutes.filter((_, i) => kinds[i] !== 'covers')).toEqual([]);
});

it('several windows are one request; where a period is young, the days before its start are asked about', () => {
  const [rolling, month, week] = [slo.objective.window, PERIOD, { ...PERIOD, period: 'week' } as const].map((window) =>
    recordedWindow(window, instant(Date.parse('2026-11-10T11:00:00Z') / 1000))
  );
  const exprOf = (...windows: Array<typeof month>) => planRecordings(windows.flatMap((one) => one ?? [])).expr;
  const counts = (expr: string) => [...expr.matchAll(/count_over_time\((.*?)\)/g)].map(([, inner]) => inner);
  expect(counts(exprOf(rolling, month))).toEqual([
    'slo:definition:info[30d]',
    'slo:definition:info{slo_period="20261101"}[9d12h]',
    'slo:definition:info[25m]',
  ]);
  expect(counts(exprOf(week))).toEqual([
    'slo:definition:info{slo_period="20261109"}[1d12h]',
    'slo:definition:info[3d]',
    'slo:definition:info[25m]',
  ]);
});

it('of a rolling window, what rules of a calendar window have recorded counts as well', () => {
  const halves = ['20261001', '20261101'].map((slo_period) => ({
    window: FULL / 2,
    lately: 1,
    labels: { slo_period },
  }));
  expect(recordingOf(halves)).toEqual({ kind: 'covers' });
});

it('counts the SLOs that are recorded now, those of others included', () => {
  const sample = (slo_id: string, q: string) => ({ labels: { slo_id, slo_term: q }, value: 2 });
  const [read] = PLAN.read([
    sample('a', 'lately'),
    sample('b', 'lately'),
    sample('__proto__', 'lately'),
    sample('c', ROLLING.key),
  ]);
  expect(read?.known).toBe(3);
});
