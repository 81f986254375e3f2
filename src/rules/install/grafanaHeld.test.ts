import { grafanaHeld } from './grafanaHeld';

const RULE = { record: 'a:b', expr: 'vector(1)', labels: { slo_id: 'a' } };
const DEFINITIONS = { Headroom: [{ name: 'a-events', interval: '1m', rules: [RULE] }] };

interface Listed {
  readonly provenance?: string;
  readonly isPaused?: boolean;
  readonly queriedDatasourceUIDs?: readonly string[];
  readonly lastError?: string;
}

/** As Grafana 12.4.0 lists a group. */
function listed(name: string, file: string, more: Listed = {}) {
  const rule = {
    state: 'inactive',
    name: 'a:b',
    query: 'vector(1)',
    queriedDatasourceUIDs: ['prom'],
    labels: { __converted_prometheus_rule__: 'true', slo_id: 'a' },
    health: more.lastError === undefined ? 'ok' : 'error',
    type: 'recording',
    lastEvaluation: '2026-11-21T14:00:00Z',
    isPaused: false,
    provenance: 'converted_prometheus',
    ...more,
  };
  return { name, file, rules: [rule], interval: 60 };
}

const list = (...groups: readonly unknown[]) => ({ status: 'success', data: { groups } });
const heldOf = (definitions: unknown, running: unknown) => {
  const held = grafanaHeld(definitions, running, 'prom');
  return held.ok ? held.value : held.error.map(({ code }) => code);
};

test.each<[string, unknown, unknown, readonly string[]]>([
  ['definitions that are none', [], list(), ['not-definitions']],
  ['a list that is none', {}, { message: 'no' }, ['not-rules']],
  ['a group of ours that cannot be read', {}, list({ ...listed('a', 'Headroom'), interval: 'x' }), ['not-rules']],
])('%s', (_, definitions, running, codes) => {
  expect(heldOf(definitions, running)).toEqual(codes);
});

test('groups of other folders are not looked at, readable or not', () => {
  expect(heldOf({}, list({ name: 'b', file: 'Others' }, listed('a-events', 'Others/Headroom')))).toEqual([]);
});

test('an import has its definition, and how its rules do', () => {
  const lastError = 'remote write failed';
  expect(heldOf(DEFINITIONS, list(listed('a-events', 'Headroom', { lastError })))).toEqual([
    {
      differences: [],
      group: {
        name: 'a-events',
        file: 'Headroom',
        interval: 60,
        rules: [
          {
            name: 'a:b',
            kind: 'recording',
            query: 'vector(1)',
            labels: { slo_id: 'a' },
            health: 'error',
            lastError,
            lastEvaluation: Date.UTC(2026, 10, 21, 14) / 1000,
          },
        ],
      },
    },
  ]);
});

test.each<[string, Listed, readonly string[]]>([
  ['it reads another data source', { queriedDatasourceUIDs: ['other'] }, ['It reads another data source.']],
  ['it is paused', { isPaused: true }, ['1 of its rules are paused.']],
  ['a Grafana that does not tell the data source', { queriedDatasourceUIDs: undefined as never }, []],
])('%s', (_, more, differences) => {
  expect(heldOf(DEFINITIONS, list(listed('a-events', 'Headroom', more)))).toMatchObject([{ differences }]);
});

test.each<[string, unknown, Listed]>([
  ['a file', DEFINITIONS, { provenance: 'file' }],
  ['hand', {}, { provenance: '' }],
])('what came by %s may not be replaced', (_, definitions, more) => {
  expect(heldOf(definitions, list(listed('a-events', 'Headroom', more)))).toMatchObject([
    { group: { name: 'a-events' }, locked: expect.stringContaining('Remove it there, then install again.') },
  ]);
});

test('what was removed between the two answers is not there', () => {
  expect(heldOf(DEFINITIONS, list())).toEqual([]);
});
