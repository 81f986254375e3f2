import { DAY, seconds } from '../slo/units';
import { decodeCatalogue } from './decodeCatalogue';
import { decodeDocuments } from './decodeDocuments';
import { encodeCatalogue } from './encodeCatalogue';

const HEAD = { apiVersion: 'headroom/v1', kind: 'SloCatalogue' };
const slo = (id: string) => ({
  id,
  title: id,
  service: 's',
  sli: { probe: { metric: 'up' } },
  objective: { target: 99.9, window: '30d' },
});

function decoded(json: unknown) {
  const result = decodeCatalogue(json);
  if (!result.ok) {
    throw new Error(JSON.stringify(result.error));
  }
  return result.value;
}

test.each([
  [
    'text',
    'x',
    'The document is "x", but must be an object with apiVersion, kind and slos, for example `{"apiVersion":"headroom/v1","kind":"SloCatalogue","slos":[]}`.',
  ],
  [
    'a document of another tool',
    { apiVersion: 'openslo/v1' },
    '`apiVersion` is "openslo/v1", but must be `headroom/v1`. Documents of other tools have to be converted first.',
  ],
  ['another kind', { ...HEAD, kind: 'Slo' }, '`kind` is "Slo", but must be `SloCatalogue`.'],
  ['SLOs that are no list', { ...HEAD, slos: {} }, '`slos` is an object, but must be a list of SLOs.'],
])('%s cannot be used at all', (_what, json, message) => {
  const result = decodeCatalogue(json);
  expect(result.ok ? [] : result.error.map((issue) => issue.message)).toEqual([message]);
});

test.each([
  ['without a version', { slos: [slo('a')] }, 0, false],
  ['that is a bare list', [slo('a')], 0, false],
  ['of this version', { ...HEAD, slos: [slo('a')] }, 1, false],
  ['of a newer version', { ...HEAD, apiVersion: 'headroom/v3', slos: [slo('a')] }, 3, true],
])('a document %s is read', (_what, json, version, newerVersion) => {
  expect(decoded(json)).toMatchObject({ version, newerVersion, catalogue: { slos: [{ id: 'a' }] } });
});

test('an id that was there before makes the later entry unreadable, and the earlier one counts', () => {
  const { catalogue, undecodable, issues } = decoded({
    ...HEAD,
    slos: [slo('a'), slo('b'), { ...slo('a'), title: 'Again' }],
  });
  expect(catalogue.slos.map(({ id, title }) => [id, title])).toEqual([
    ['a', 'a'],
    ['b', 'b'],
  ]);
  expect(undecodable).toMatchObject([{ list: 'slos', index: 2, id: 'a', raw: { title: 'Again' } }]);
  expect(issues).toEqual([
    {
      path: ['slos', 2, 'id'],
      code: 'repeated-id',
      message: '`id` is "a", which slos[0] has already. Give this entry another id, for example `a-2`.',
    },
  ]);
});

test('everything that was not understood comes back as it was and where it was', () => {
  const document = {
    ...HEAD,
    defaults: { datasource: 'prom', colour: 'red' },
    teams: [{ id: 'payments', title: 'Payments', slack: '#pay' }, 'no team'],
    slos: [7, slo('a'), { id: 'broken', list: [1, { deep: null }] }, { ...slo('b'), owner: { name: 'x' } }],
    owner: ['sre'],
  };
  const result = decoded(document);
  expect(encodeCatalogue(result.catalogue, result)).toEqual(document);
});

test('defaults and teams that cannot be read are kept and do not hide the SLOs', () => {
  const document = { ...HEAD, defaults: { window: '1h' }, teams: { a: 1 }, slos: [slo('a')] };
  const result = decoded(document);
  expect(result.issues.map(({ message }) => message)).toEqual([
    '`defaults.window`: “1h” is outside of 1d to 90d.',
    '`teams` is an object, but must be a list of teams.',
  ]);
  expect(result.catalogue).toMatchObject({ defaults: { window: 2_592_000 }, teams: [], slos: [{ id: 'a' }] });
  expect(encodeCatalogue(result.catalogue, result)).toEqual(document);
});

test('an SLO without a window has that of the defaults', () => {
  const { catalogue } = decoded({
    ...HEAD,
    defaults: { window: '7d' },
    slos: [{ ...slo('a'), objective: { target: 9 } }],
  });
  expect(catalogue.slos[0]?.objective.window).toEqual({ kind: 'rolling', length: 604_800, inherited: true });
});

test('what the defaults do not name is taken from the catalogue that the document is read for', () => {
  const base = { datasource: 'prom', window: seconds(7 * DAY) };
  const document = { ...HEAD, slos: [{ ...slo('a'), objective: { target: 9 } }] };
  const window = { kind: 'rolling', length: 7 * DAY, inherited: true };
  expect(decodeCatalogue(document, base)).toMatchObject({
    ok: true,
    value: { catalogue: { defaults: base, slos: [{ objective: { window } }] } },
  });
  expect(decodeCatalogue({ ...document, defaults: { window: '14d' } }, base)).toMatchObject({
    ok: true,
    value: { catalogue: { defaults: { datasource: 'prom', window: 14 * DAY } } },
  });
});

test('several documents are one catalogue; an id of an earlier one counts, and data sources stay what they were', () => {
  const result = decodeDocuments([
    { ...HEAD, defaults: { datasource: 'one' }, slos: [slo('a')] },
    { ...HEAD, defaults: { datasource: 'two' }, slos: [slo('a'), slo('b')] },
  ]);
  expect(result).toMatchObject({
    ok: true,
    value: {
      catalogue: { defaults: { datasource: 'one' }, slos: [{ id: 'a' }, { id: 'b', datasource: 'two' }] },
      issues: [
        {
          path: [1, 'slos', 0, 'id'],
          code: 'repeated-id',
          message: '`id` is "a", which document 1 has already; that one counts. Give this entry another id.',
        },
      ],
    },
  });
});

test('no document at all is said', () => {
  expect(decodeDocuments([])).toEqual({
    ok: false,
    error: [
      {
        path: [],
        code: 'empty',
        message: 'There is no document. Begin with `apiVersion: headroom/v1` and `kind: SloCatalogue`.',
      },
    ],
  });
});
