import fc from 'fast-check';

import type { Expr, Matcher, Matching, VectorSelector } from './ast';
import { parseDuration, printDuration, type Seconds } from './duration';
import { parseExpression } from './parse';
import { quote, unquote } from './quote';
import { readText } from './readText';
import { serialize } from './serialize';

const anyText = fc.string({ unit: 'binary', maxLength: 12 });
const label = fc.oneof(
  fc.constantFrom('job', 'le', 'by', 'on', 'code', 'bool', 'offset'),
  anyText.filter((text) => text !== '' && text !== '__name__')
);
const metric = fc.oneof(
  fc.constantFrom('up', 'a:b', 'sum', 'inf', 'offset', 'constructor', '__proto__', 'my.metric'),
  anyText.filter((text) => text !== '')
);
const milliseconds = fc.integer({ min: 1, max: 100 * 86_400_000 });
const seconds = milliseconds.map((ms) => (ms / 1000) as Seconds);
const signed = fc.integer({ min: -1e10, max: 1e10 }).map((ms) => (ms / 1000) as Seconds);

const matcher: fc.Arbitrary<Matcher> = fc.record({
  label,
  op: fc.constantFrom('=', '!=', '=~', '!~'),
  value: anyText,
});
const at = fc.oneof(
  fc.constantFrom({ kind: 'start' } as const, { kind: 'end' } as const),
  fc.integer({ min: -1e12, max: 1e12 }).map((ms) => ({ kind: 'time' as const, unixSeconds: ms / 1000 }))
);
const time = { offset: signed, at };
const selector: fc.Arbitrary<VectorSelector> = fc.record(
  { kind: fc.constant('vector' as const), metric, matchers: fc.array(matcher, { maxLength: 3 }), ...time },
  { requiredKeys: ['kind', 'matchers'] }
);
const labels = fc.array(label, { maxLength: 3 });
const matching: fc.Arbitrary<Matching> = fc.record(
  {
    mode: fc.constantFrom('on', 'ignoring'),
    labels,
    group: fc.record({ side: fc.constantFrom('left', 'right'), labels }),
  },
  { requiredKeys: ['mode', 'labels'] }
);

const { expr } = fc.letrec<{ expr: Expr }>((tie) => ({
  expr: fc.oneof(
    { maxDepth: 5, depthIdentifier: 'expr' },
    selector,
    fc
      .oneof(fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }), fc.constantFrom(0, 0.3, 1e21, Infinity))
      .map((value): Expr => ({ kind: 'number', value: Math.abs(value) })),
    fc.record({ kind: fc.constant('matrix' as const), selector, range: seconds }),
    anyText.map((value): Expr => ({ kind: 'string', value })),
    fc.record(
      { kind: fc.constant('subquery' as const), expr: tie('expr'), range: seconds, step: seconds, ...time },
      { requiredKeys: ['kind', 'expr', 'range'] }
    ),
    fc.record({ kind: fc.constant('unary' as const), op: fc.constantFrom('-', '+'), expr: tie('expr') }),
    fc.record(
      {
        kind: fc.constant('binary' as const),
        op: fc.constantFrom(
          '+',
          '-',
          '*',
          '/',
          '%',
          '^',
          'atan2',
          '==',
          '!=',
          '<',
          '<=',
          '>',
          '>=',
          'and',
          'or',
          'unless'
        ),
        left: tie('expr'),
        right: tie('expr'),
        bool: fc.boolean(),
        matching,
      },
      { requiredKeys: ['kind', 'op', 'left', 'right', 'bool'] }
    ),
    fc.record(
      {
        kind: fc.constant('aggregation' as const),
        op: fc.constantFrom('sum', 'topk', 'count_values'),
        expr: tie('expr'),
        param: tie('expr'),
        grouping: fc.record({ mode: fc.constantFrom('by', 'without'), labels }),
      },
      { requiredKeys: ['kind', 'op', 'expr'] }
    ),
    fc.record({
      kind: fc.constant('call' as const),
      name: fc.constantFrom('rate', 'clamp_min', 'label_replace', 'time'),
      args: fc.array(tie('expr'), { maxLength: 3 }),
    })
  ),
})) as { expr: fc.Arbitrary<Expr> };

test('what was written is read back: parse(serialize(expr)) = expr', () => {
  fc.assert(
    fc.property(expr, (tree) => {
      const text = serialize(tree);
      expect(readText(text, { text, placeholders: new Set(), issues: [] })).toEqual({ ok: true, value: tree });
    }),
    { numRuns: 1000 }
  );
});

test('any string survives quoting', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (value) => {
      expect(unquote(quote(value))).toEqual({ ok: true, value });
    })
  );
});

test('any duration of whole milliseconds survives printing', () => {
  fc.assert(
    fc.property(milliseconds, (ms) => {
      expect(parseDuration(printDuration(ms / 1000))).toEqual({ ok: true, value: ms / 1000 });
    })
  );
});

test('no text makes the parser throw', () => {
  const alphabet = fc.constantFrom(
    ...'abx{}[]()"\'`\\=~!,:@$#+-*/^ 05mhd\n'.split(''),
    'sum',
    ' by ',
    'rate',
    ' offset ',
    '$window',
    'bool'
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(alphabet, { maxLength: 25 }).map((parts) => parts.join(''))
      ),
      (text) => {
        const result = parseExpression(text);
        expect(result.ok || result.error.every((e) => e.message !== '' && e.remedy !== '' && e.from <= e.to)).toBe(
          true
        );
      }
    ),
    { numRuns: 2000 }
  );
});
