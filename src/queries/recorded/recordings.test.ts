import { LABELS } from '../../slo/reservedLabels';
import type { Slo } from '../../slo/slo';
import { DAY, ratio, seconds } from '../../slo/units';
import { recurring } from '../../slo/exclusions/exclusions.fixture';
import { SLIS, sloOf } from '../slos.fixture';
import { definitionOf } from './definition';
import { planRecordings } from './planRecordings';

const WINDOW = seconds(30 * DAY);
const FULL = 4320;
const slo = { ...sloOf(SLIS.bad()), labels: { tier: 'gold' } };
const PLAN = planRecordings(WINDOW);

it('one request for all SLOs says how much of the window is recorded, and who records lately', () => {
  expect(PLAN.expr).toBe(
    'label_replace(count_over_time(slo:definition:info[30d]), "slo_term", "window", "", "") or ' +
      'label_replace(count_over_time(slo:definition:info[25m]), "slo_term", "lately", "", "")'
  );
});

interface Recorder {
  readonly window?: number;
  readonly lately?: number;
  readonly labels?: Readonly<Record<string, string>>;
}

function recordingOf(recorders: readonly Recorder[], of: Slo = slo) {
  const samples = recorders.flatMap(({ labels = {}, ...counts }) =>
    Object.entries(counts).map(([q, value]) => ({
      labels: {
        [LABELS.slo]: slo.id,
        slo_definition: definitionOf(slo),
        slo_team: 'payments',
        tier: 'gold',
        ...labels,
        slo_term: q,
      },
      value,
    }))
  );
  return PLAN.read(samples).of(of);
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

const NIGHTLY = recurring({}, '2026-01-01T02:00');

it('counts the SLOs that are recorded now, those of others included', () => {
  const sample = (slo_id: string, q: string) => ({ labels: { slo_id, slo_term: q }, value: 2 });
  const read = PLAN.read([
    sample('a', 'lately'),
    sample('b', 'lately'),
    sample('__proto__', 'lately'),
    sample('c', 'window'),
  ]);
  expect(read.known).toBe(3);
});

it.each<[string, Slo, boolean]>([
  ['another target', { ...slo, objective: { ...slo.objective, target: ratio(0.5) } }, true],
  ['another title, team and label', { ...slo, title: 'x', team: 'y', labels: {} }, true],
  [
    'keys in another order',
    { ...slo, sli: Object.fromEntries(Object.entries(slo.sli).reverse()) as unknown as Slo['sli'] },
    true,
  ],
  [
    'another window',
    { ...slo, objective: { ...slo.objective, window: { kind: 'rolling', length: seconds(7 * DAY) } } },
    true,
  ],
  ['an exclusion', { ...slo, exclusions: [NIGHTLY] }, false],
  ['another selector', { ...slo, sli: SLIS.bad('other') }, false],
  ['good events counted', { ...slo, sli: SLIS.good() }, false],
  ['slices', { ...slo, objective: sloOf(SLIS.threshold()).objective }, false],
])('the definition of events with %s', (_, other, isSame) => {
  expect(definitionOf(other) === definitionOf(slo)).toBe(isSame);
});

it('the definition of events with exclusions depends on their times, not on their titles', () => {
  const nightly = definitionOf({ ...slo, exclusions: [NIGHTLY] });
  expect(nightly).not.toBe(definitionOf(slo));
  expect(definitionOf({ ...slo, exclusions: [{ ...NIGHTLY, title: 'x' }] })).toBe(nightly);
  expect(definitionOf({ ...slo, exclusions: [{ ...NIGHTLY, duration: seconds(60) }] })).not.toBe(nightly);
});

/** A new version that changes one of these begins all histories anew: a new field is left out where it says nothing new. */
it.each([
  ['bad', 'f938fc03613b5748'],
  ['good', '6f69a56b95f6ef2e'],
  ['latency', '1794beec1f2371cb'],
  ['probe', 'b257dd4f180b981e'],
  ['threshold', '2b087f6676a1d8fd'],
  ['custom', 'e8f1603f60e9ce46'],
] as const)('the definition of %s events stays the same between versions', (kind, definition) => {
  expect(definitionOf(sloOf(SLIS[kind]()))).toBe(definition);
});
