import fc from 'fast-check';

import type { BinaryOp, Expr, VectorSelector } from '../../src/promql/ast';
import { aggregate, binary, call, number, range, subquery, sum, vector } from '../../src/promql/build';
import { parseExpression } from '../../src/promql/parse';
import '../../src/promql/readText';
import { serialize } from '../../src/promql/serialize';
import { instant, seconds } from '../../src/slo/units';
import { formatQuery, query } from '../prometheus/prometheusApi';
import { type PrometheusServer, startPrometheus } from '../prometheus/prometheusServer';

let server: PrometheusServer;

beforeAll(async () => {
  server = await startPrometheus();
}, 30_000);

afterAll(() => server.stop());

const anyText = fc.string({ unit: 'binary', maxLength: 6 });
const selector: fc.Arbitrary<VectorSelector> = fc
  .record(
    {
      metric: fc.constantFrom('up', 'a:b', 'sum', 'by', 'offset', 'bool', 'inf', 'nan', 'start', 'step'),
      value: anyText,
      offset: fc.constantFrom(300, -60, 5.5).map(seconds),
      at: fc.constantFrom({ kind: 'start' } as const, { kind: 'time', unixSeconds: 1.5 } as const),
    },
    { requiredKeys: ['metric', 'value'] }
  )
  .map(({ metric, value, ...time }) => ({
    ...vector({ metric, matchers: [{ label: 'le', op: '=', value }] }),
    ...time,
  }));

const arithmetic: readonly BinaryOp[] = ['+', '-', '*', '/', '%', '^', 'atan2', '==', '<', '>='];
const sets: readonly BinaryOp[] = ['and', 'or', 'unless'];

/** Expressions that Prometheus accepts: instant vectors of any shape. */
const { expr } = fc.letrec<{ expr: Expr }>((tie) => ({
  expr: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'expr' },
    selector,
    selector.map((s) => call('rate', range(s, seconds(5400)))),
    tie('expr').map((e) => call('max_over_time', subquery(e, { range: seconds(3600), step: seconds(60) }))),
    tie('expr').map((e): Expr => ({ kind: 'unary', op: '-', expr: e })),
    tie('expr').map((e) => sum(e, { by: ['le', 'job'] })),
    tie('expr').map((e) => aggregate('topk', e, { without: ['le'], param: number(3) })),
    tie('expr').map((e) => binary(number(0.25), '^', e)),
    tie('expr').map((e) => binary(e, '>', number(-1), { bool: true })),
    fc.tuple(tie('expr'), fc.constantFrom(...arithmetic, ...sets), tie('expr')).map(([a, op, b]) => binary(a, op, b)),
    fc
      .tuple(tie('expr'), fc.constantFrom(...arithmetic), tie('expr'))
      .map(([a, op, b]) =>
        binary(a, op, b, { matching: { mode: 'on', labels: ['le'], group: { side: 'left', labels: ['job'] } } })
      )
  ),
})) as { expr: fc.Arbitrary<Expr> };

test('Prometheus sees the same tree in our text as we do, and we see it in the text of Prometheus', async () => {
  for (const tree of fc.sample(expr, { numRuns: 300, seed: 1 })) {
    expect(parseExpression(await formatQuery(server.url, serialize(tree)))).toEqual({ ok: true, value: tree });
  }
});

test.each([
  '-1 ^ 2',
  '2 ^ -1 ^ 2',
  '-2 ^ 2 * 3',
  '2 ^ 3 ^ 2',
  '1 - -2 ^ 2',
  '7 % 4 * 2',
  '-7 % 4',
  '1 < bool 2 == bool 1',
  '0x1F + 1e-3',
])('a sum as people write it keeps its value: %s', async (text) => {
  const read = parseExpression(text);
  const value = async (promql: string) => (await query(server.url, `vector(${promql})`, instant(0)))[0]?.value;
  expect(read.ok && (await value(serialize(read.value)))).toBe(await value(text));
});
