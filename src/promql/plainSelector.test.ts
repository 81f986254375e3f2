import fc from 'fast-check';

import { vector } from './build';
import { readPlainSelector } from './plainSelector';
import { readText } from './readText';

function byWholeGrammar(text: string) {
  return readText(text, { text, placeholders: new Set(), issues: [] });
}

describe('readPlainSelector', () => {
  test.each([
    ['up', vector({ metric: 'up' })],
    [' job:up:sum \n', vector({ metric: 'job:up:sum' })],
    ['ghost_total{}', vector({ metric: 'ghost_total' })],
    [' up { \n} ', vector({ metric: 'up' })],
    ['up{job="a"}', vector({ metric: 'up', matchers: [{ label: 'job', op: '=', value: 'a' }] })],
    ['{job=~"a|b"}', vector({ matchers: [{ label: 'job', op: '=~', value: 'a|b' }] })],
    [
      ` up { a!='\\'"' , b !~ \`\\d\`,\n} `,
      vector({
        metric: 'up',
        matchers: [
          { label: 'a', op: '!=', value: `'"` },
          { label: 'b', op: '!~', value: '\\d' },
        ],
      }),
    ],
    ['up{path="a}b,c{"}', vector({ metric: 'up', matchers: [{ label: 'path', op: '=', value: 'a}b,c{' }] })],
  ])('%s is read', (text, selector) => {
    expect(readPlainSelector(text)).toEqual(selector);
    expect(byWholeGrammar(text)).toEqual({ ok: true, value: selector });
  });

  test.each([
    ['nothing', ''],
    ['an expression', 'sum(up)'],
    ['a range', 'up[5m]'],
    ['an offset', 'up offset 5m'],
    ['a comment', 'up # here'],
    ['a keyword for a metric', 'sum{a="b"}'],
    ['a keyword for a label', 'up{by="b"}'],
    ['a name among the matchers', '{__name__="up"}'],
    ['a quoted name', '{"up"}'],
    ['a quoted label', 'up{"a.b"="c"}'],
    ['braces of nobody', '{}'],
    ['a comma alone', 'up{,}'],
    ['a keyword with empty braces', 'sum{}'],
    ['a brace that does not close', 'up{a="b"'],
    ['more behind the brace', 'up{a="b"} / 2'],
    ['two commas', 'up{a="b",,}'],
    ['no comma', 'up{a="b" c="d"}'],
    ['an escape that Prometheus does not know', 'up{a="\\q"}'],
    ['a string over two lines', 'up{a="b\nc"}'],
    ['more than anybody writes', `up{a="${'b'.repeat(2000)}"}`],
  ])('%s is left to the grammar', (_, text) => {
    expect(readPlainSelector(text)).toBeUndefined();
  });

  const space = fc.constantFrom('', '', ' ', '\n\t');
  const name = fc.oneof(
    fc.constantFrom('up', 'a:b', '_x', 'sum', 'BY', 'inf', 'offset', 'start', 'bool', 'constructor', '__name__'),
    fc.stringMatching(/^[a-zA-Z_:][a-zA-Z0-9_:]{0,6}$/)
  );
  const value = fc.oneof(
    fc.constantFrom('"a"', "'a'", '`a`', '"\\n\\x41\\u00e9"', '"\\q"', '"#,}"', '""', '"\n"', '"', 'a'),
    fc.string({ unit: 'binary', maxLength: 6 }).map((text) => `"${text}"`),
    fc.string({ unit: 'grapheme-ascii', maxLength: 8 }).map((text) => `'${text}'`)
  );
  const operator = fc.constantFrom('=', '!=', '=~', '!~', '==', '');
  const piece = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.tuple(space, name, space, operator, space, value, space).map((parts) => parts.join('')),
    },
    { weight: 1, arbitrary: fc.constantFrom('', ',', '"up"', '}', '{', '#') }
  );
  const braces = fc.array(piece, { maxLength: 3 }).map((pieces) => `{${pieces.join(',')}}`);
  const text = fc
    .tuple(space, fc.option(name, { nil: '' }), space, fc.oneof(braces, fc.constant('')), space)
    .map((parts) => parts.join(''));

  test('what it reads, the grammar of the Prometheus project reads in the same way', () => {
    let read = 0;
    fc.assert(
      fc.property(text, (any) => {
        const plain = readPlainSelector(any);
        if (plain !== undefined) {
          read += 1;
          expect(byWholeGrammar(any)).toEqual({ ok: true, value: plain });
        }
      }),
      { numRuns: 5000 }
    );
    expect(read).toBeGreaterThan(500);
  });
});
