import { instant, seconds } from '../../slo/units';
import { matrix, success, vector } from './answers.fixture';
import {
  decodeInstant as decodeInstantAt,
  decodeMetricTypes,
  decodeNames,
  decodeRange as decodeRangeOf,
} from './decodeAnswer';

const MINUTE = { start: instant(0), end: instant(60), step: seconds(15) };
const decodeInstant = (body: unknown) => decodeInstantAt(body, instant(1));
const decodeRange = (body: unknown) => decodeRangeOf(body, MINUTE);

describe('what is refused', () => {
  test.each<[string, unknown, string]>([
    [
      'HTML of a login page',
      '<html>\n<h1>Sign in</h1></html>',
      'Expected JSON of the Prometheus HTTP API and got “<html> <h1>Sign in</h1></html>”.',
    ],
    [
      'truncated JSON',
      '{"status":"success","da',
      'Expected JSON of the Prometheus HTTP API and got “{"status":"success","da”.',
    ],
    ['an empty body', '', 'Expected JSON of the Prometheus HTTP API and got an empty body.'],
    [
      'null',
      null,
      'Expected an answer of the Prometheus HTTP API, but the body does not fit: Invalid type: Expected Object but received null.',
    ],
    [
      'other JSON',
      { message: 'hello' },
      'Expected an answer of the Prometheus HTTP API, but status does not fit: Invalid key: Expected "status" but received undefined.',
    ],
    [
      'an error of nobody with 200',
      { status: 'error', error: 'x' },
      'Expected an answer of the Prometheus HTTP API, but status does not fit: Invalid type: Expected "success" but received "error".',
    ],
    [
      'an empty number, which JavaScript takes for 0',
      vector({ metric: {}, value: [1, ''] }),
      'Expected an answer of the Prometheus HTTP API, but data.result.0.value.1 does not fit: is no number of Prometheus.',
    ],
    [
      'a number in words',
      vector({ metric: {}, value: [1, 'many'] }),
      'Expected an answer of the Prometheus HTTP API, but data.result.0.value.1 does not fit: is no number of Prometheus.',
    ],
    [
      'a label that is no text',
      vector({ metric: { a: 1 }, value: [1, '1'] }),
      'Expected an answer of the Prometheus HTTP API, but data.result.0.metric.a does not fit: Invalid type: Expected string but received 1.',
    ],
    [
      'a range vector',
      matrix(),
      'Expected an answer of the Prometheus HTTP API, but data.resultType does not fit: Invalid type: Expected ("vector" | "scalar") but received "matrix".',
    ],
  ])('%s', (_, body, detail) => {
    expect(decodeInstant(body)).toEqual({ ok: false, error: { kind: 'undecodable', detail } });
  });

  test.each([
    ['bad_data', 'bad-query'],
    ['unavailable', 'unavailable'],
    ['timeout', 'timeout'],
  ])('a verdict of Prometheus that came with 200, %s, in its words', (errorType, kind) => {
    expect(decodeRange({ status: 'error', errorType, error: 'store is full' })).toMatchObject({
      ok: false,
      error: { kind, detail: 'store is full' },
    });
  });

  it('a number of 100,000 digits and a letter, without searching for ever', () => {
    const started = performance.now();
    expect(decodeInstant(vector({ metric: {}, value: [1, `${'1'.repeat(100_000)}x`] }))).toMatchObject({ ok: false });
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('a vector where a range was asked for', () => {
    expect(decodeRange(vector())).toMatchObject({ ok: false, error: { kind: 'undecodable' } });
  });

  it('names that are no texts', () => {
    expect(decodeNames(success([1]), 5)).toMatchObject({ ok: false, error: { kind: 'undecodable' } });
  });
});

describe('what is read', () => {
  test.each([
    ['0', 0],
    ['-1.5', -1.5],
    ['+3', 3],
    ['1e-7', 1e-7],
    ['.5', 0.5],
    ['NaN', Number.NaN],
    ['+Inf', Number.POSITIVE_INFINITY],
    ['Inf', Number.POSITIVE_INFINITY],
    ['-Inf', Number.NEGATIVE_INFINITY],
  ])('the value %s', (text, value) => {
    expect(decodeInstant(vector({ metric: { a: 'b' }, value: [1, text] }))).toEqual({
      ok: true,
      value: { value: [{ labels: { a: 'b' }, value }], warnings: [] },
    });
  });

  it('an empty vector, which is an answer', () => {
    expect(decodeInstant(vector())).toEqual({ ok: true, value: { value: [], warnings: [] } });
  });

  it('a scalar, as one sample without labels', () => {
    expect(decodeInstant(success({ resultType: 'scalar', result: [1, '7'] }))).toEqual({
      ok: true,
      value: { value: [{ labels: {}, value: 7 }], warnings: [] },
    });
  });

  it('a matrix with gaps and NaN', () => {
    const body = matrix({
      metric: { a: 'b' },
      values: [
        [15, '1'],
        [45.5, 'NaN'],
      ],
    });
    expect(decodeRange(body)).toEqual({
      ok: true,
      value: {
        value: [
          {
            labels: { a: 'b' },
            points: [
              { time: 15, value: 1 },
              { time: 45.5, value: Number.NaN },
            ],
          },
        ],
        warnings: [],
      },
    });
  });

  it('warnings and infos, in the words of the server', () => {
    const body = { ...vector(), warnings: ['partial response'], infos: ['PromQL info: metric might not be a counter'] };
    expect(decodeInstant(body)).toMatchObject({
      value: { warnings: ['partial response', 'PromQL info: metric might not be a counter'] },
    });
  });

  it('native histograms are left out, and a warning says so', () => {
    const warning =
      'The answer holds native histograms, which are left out. Aggregate them to plain numbers, for example with histogram_fraction.';
    const histogram = [1, { count: '1', sum: '2', buckets: [] }];
    expect(decodeInstant(vector({ metric: {}, histogram }, { metric: { a: 'b' }, value: [1, '2'] }))).toEqual({
      ok: true,
      value: { value: [{ labels: { a: 'b' }, value: 2 }], warnings: [warning] },
    });
    expect(decodeRange(matrix({ metric: {}, histograms: [histogram] }))).toEqual({
      ok: true,
      value: { value: [], warnings: [warning] },
    });
  });

  it('names, no more than were asked for, also from a store that ignores the limit', () => {
    expect(decodeNames(success(['a', 'b', 'c']), 2)).toEqual({ ok: true, value: { value: ['a', 'b'], warnings: [] } });
    expect(decodeNames(success(null), 2)).toEqual({ ok: true, value: { value: [], warnings: [] } });
  });
});

describe('types of a metric', () => {
  const gauge = { type: 'gauge', help: 'Length of the queue.', unit: '' };
  const typesOf = (data: unknown) => decodeMetricTypes(success(data), 'queue');

  test.each<[string, unknown, readonly string[]]>([
    ['nothing is known', {}, []],
    ['null of an old store', null, []],
    ['another metric alone', { up: [gauge] }, []],
    ['a name of every object', { constructor: [gauge] }, []],
    ['targets that agree', { queue: [gauge, { ...gauge, help: 'Length.' }] }, ['gauge']],
    ['targets that differ', { queue: [gauge, { type: 'counter' }], up: [{ type: 'unknown' }] }, ['gauge', 'counter']],
  ])('%s', (_, data, value) => {
    expect(typesOf(data)).toEqual({ ok: true, value: { value, warnings: [] } });
  });

  test.each<[string, unknown]>([
    ['a list', [gauge]],
    ['an entry without a type', { queue: [{}] }],
    ['a type that is no text', { queue: [{ type: 1 }] }],
  ])('%s is no answer', (_, data) => {
    expect(typesOf(data)).toMatchObject({ ok: false, error: { kind: 'undecodable' } });
  });
});
