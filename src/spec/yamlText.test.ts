import { provisioningFile } from './provisioningFile';
import { LIMITS } from './schema/limits';
import { parseYaml, printYaml } from './yamlText';

test.each([
  [
    'an open list',
    'a: [1\nb: 2',
    [
      [
        'The YAML is not valid: Flow sequence in block collection must be sufficiently indented and end with a ].',
        2,
        1,
      ],
    ],
  ],
  ['a key that is there twice', 'a: 1\na: 2', [['The YAML is not valid: Map keys must be unique.', 2, 1]]],
  ['a tag', 'a: !run x', [['The YAML is not valid: Unresolved tag: !run.', 1, 4]]],
  [
    'aliases that multiply',
    'a: &a [1,2,3,4,5,6,7,8,9]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c]',
    [['The text multiplies itself through aliases more than 100 times. Write the values out.', 1, 1]],
  ],
  [
    'an alias of nothing',
    'a: &x 1\nb: *nope',
    [['The alias *nope names nothing that is set before it. Set it with &nope, or write the value out.', 1, 1]],
  ],
  [
    'a text beyond the limit',
    ' '.repeat(LIMITS.yamlCharacters + 1),
    [['The text is 2000001 characters long; at most 2000000 are read. Split it into several files.', 1, 1]],
  ],
])('%s is refused with its place', (_what, text, expected) => {
  const parsed = parseYaml(text);
  const found = parsed.ok ? [] : parsed.error.map(({ message, line, column }) => [message, line, column]);
  expect(found.slice(0, 1)).toEqual(expected);
});

test.each([
  ['brackets', '['.repeat(50_000) + ']'.repeat(50_000)],
  ['open brackets', '[\n'.repeat(50_000)],
  ['dashes', '- '.repeat(20_000)],
])('nesting without end is refused in words: %s', (_what, text) => {
  const parsed = parseYaml(text);
  const message = 'The text nests too deeply to be read. Write it with fewer levels.';
  expect(parsed).toMatchObject({ ok: false, error: expect.arrayContaining([expect.objectContaining({ message })]) });
});

test('a map of 30,000 keys is read without comparing each with each other, and a repeated one among them is found', () => {
  const text = Array.from({ length: 30_000 }, (_, index) => `k${index}: 1`).join('\n');
  const started = performance.now();
  expect(parseYaml(text).ok).toBe(true);
  expect(performance.now() - started).toBeLessThan(10_000);
  expect(parseYaml(`${text}\nk7: 2`)).toMatchObject({ error: [{ line: 30_001 }] });
});

test('keys repeated in a map inside a list, and through quotes', () => {
  expect(parseYaml('slos:\n  - id: a\n    "id": b')).toMatchObject({ error: [{ line: 3, column: 5 }] });
});

test('positions: the key of a path, the item of a list, and the surroundings of what is missing', () => {
  const parsed = parseYaml('slos:\n  - id: a\n    objective:\n      target: 100\n---\nslos: []\n');
  const places = (path: Array<string | number>) => (parsed.ok ? parsed.value[0]?.position(path) : undefined);
  expect(parsed).toMatchObject({ ok: true, value: [{ value: { slos: [{ id: 'a' }] } }, { value: { slos: [] } }] });
  expect(places(['slos', 0, 'objective', 'target'])).toEqual({ line: 4, column: 7 });
  expect(places(['slos', 0])).toEqual({ line: 2, column: 5 });
  expect(places(['slos', 0, 'title'])).toEqual({ line: 2, column: 5 });
  expect(places([])).toEqual({ line: 1, column: 1 });
});

test.each([
  ['an empty text', ''],
  ['only comments', '# nothing\n---\n# here\n'],
])('%s holds no document', (_what, text) => {
  expect(parseYaml(text)).toEqual({ ok: true, value: [] });
});

test('text that another reader takes for something else is quoted', () => {
  expect(
    printYaml({
      date: '2026-11-30',
      no: 'no',
      on: 'on',
      number: '1',
      time: '12:30',
      plain: 'a{b="c"}',
      dollar: 'rate(x[$window])',
    })
  ).toBe(
    "date: '2026-11-30'\n'no': 'no'\n'on': 'on'\nnumber: '1'\ntime: '12:30'\nplain: a{b=\"c\"}\ndollar: rate(x[$window])\n"
  );
});

test('for provisioning every dollar is doubled, and the catalogue is marked', () => {
  expect(
    printYaml(provisioningFile('headroom-slo-app', { slos: [{ a: 'rate(x[$window])', b: 'x$' }] }), {
      provisioning: true,
    })
  ).toBe(
    `apiVersion: 1
apps:
  - type: headroom-slo-app
    jsonData:
      managedBy: provisioning
      catalogue:
        slos:
          - a: rate(x[$$window])
            b: x$$
`
  );
});

test('what a reader of YAML 1.1 takes for the end of a line is written by its code, as a key, too', () => {
  const odd = { 'a\u2028b': 'x\u0085y\ufeff\u009b\u007f', c: '"\\u2029\u2029', plain: 'ü' };
  const text = printYaml(odd);
  expect(text).toBe(
    String.raw`"a\u2028b": "x\u0085y\ufeff\u009b\u007f"
c: "\"\\u2029\u2029"
plain: ü
`
  );
  const read = parseYaml(text);
  expect(read.ok && read.value[0]?.value).toEqual(odd);
});
