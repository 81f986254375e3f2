import { decodeDefinitions, groupsElsewhere } from './decodeDefinitions';

const RECORDING = { record: 'a:b', expr: 'vector(1)', labels: { slo_id: 'a' } };
const decoded = (json: unknown) => {
  const held = decodeDefinitions(json, 'Headroom');
  return held.ok ? held.value : held.error;
};

test.each<[string, unknown, ReadonlyArray<string | number>]>([
  ['a page', '<html>', []],
  ['a list', [], []],
  ['groups that are none', { Headroom: 'a' }, []],
  ['a group without rules', { Headroom: [{ name: 'a' }] }, [0, 'rules']],
  [
    'an expression that is a number',
    { Headroom: [{ name: 'a', rules: [{ record: 'a', expr: 1 }] }] },
    [0, 'rules', 0, 'expr'],
  ],
])('%s is refused', (_, json, path) => {
  expect(decoded(json)).toEqual([
    { path, code: 'not-definitions', message: 'The answer is no list of rule groups by namespace.' },
  ]);
});

test.each<[string, unknown]>([
  ['nothing', {}],
  ['null', { Headroom: null }],
  ['other namespaces, readable or not', { Others: [{ name: 'a', rules: [RECORDING] }], Broken: 7 }],
])('%s holds no group', (_, json) => {
  expect(decoded(json)).toEqual([]);
});

test('a recording rule and an alert', () => {
  const alert = { alert: 'A', expr: 'vector(1) > 0', for: '1h30m', annotations: { summary: 'x' } };
  expect(decoded({ Headroom: [{ name: 'a-events', interval: '1m', rules: [RECORDING, alert] }] })).toEqual([
    {
      differences: [],
      group: {
        name: 'a-events',
        interval: 60,
        limit: 0,
        rules: [
          { name: 'a:b', kind: 'recording', query: 'vector(1)', labels: { slo_id: 'a' }, health: 'unknown' },
          {
            name: 'A',
            kind: 'alerting',
            query: 'vector(1) > 0',
            labels: {},
            annotations: { summary: 'x' },
            duration: 5400,
            keepFiringFor: 0,
            health: 'unknown',
          },
        ],
      },
    },
  ]);
});

test('a time that cannot be read equals none', () => {
  expect(decoded({ Headroom: [{ name: 'a', interval: 'soon', rules: [] }] })).toMatchObject([
    { group: { interval: NaN } },
  ]);
});

test.each<[string, unknown, readonly string[]]>([
  ['a number', 5, ['It has the setting query_offset.']],
  ['none', 0, []],
  ['null', null, []],
  ['no time', '0s', []],
  ['an empty list', [], []],
  ['labels', { a: 'b' }, ['It has the setting query_offset.']],
])('a setting that somebody made is a difference: %s', (_, setting, differences) => {
  const group = { name: 'a', query_offset: setting, rules: [] };
  expect(decoded({ Headroom: [group] })).toMatchObject([{ differences }]);
});

test('a limit is one of the things that we write', () => {
  expect(decoded({ Headroom: [{ name: 'a', limit: 200, rules: [] }] })).toMatchObject([
    { group: { limit: 200 }, differences: [] },
  ]);
});

test.each<[string, unknown, number | undefined]>([
  ['ours are not counted', { Headroom: [{ name: 'a' }] }, 0],
  ['those of all others are, and nobody reads them', { a: [{}, 7], b: [null], c: [], d: null, Headroom: [{}] }, 3],
  ['one that is no list', { a: [{}], b: 'x' }, undefined],
])('groups of other namespaces: %s', (_, json, count) => {
  expect(groupsElsewhere(json, 'Headroom')).toBe(count);
});
