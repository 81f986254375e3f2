import { screenTexts, textsByKey } from './screenTexts.mjs';

const IMPORT = `import { t } from '@grafana/i18n';\n`;

function textsOf(code: string) {
  return screenTexts('a.tsx', `${IMPORT}${code}`);
}

describe('what cannot be read is a problem with its place', () => {
  const literals =
    'a.tsx:2: t() takes a key and a text as literals, and with count defaultValue_one and defaultValue_other';
  test.each([
    ['a key that is computed', 't(`state.${name}`, "Text")', literals],
    ['a text that is computed', 't("key", text)', literals],
    ['no text', 't("key")', literals],
    ['an empty text', 't("key", "")', literals],
    ['a count with one text for all numbers', 't("key", "{{count}} problems", { count })', literals],
    ['a count without the form for one', 't("key", "", { count: 2, defaultValue_other: "many" })', literals],
    ['forms without a count', 't("key", "", { defaultValue_one: "one", defaultValue_other: "many" })', literals],
    [
      'a text in the markup',
      '<Trans i18nKey="key">Text</Trans>',
      'a.tsx:2: texts are written with t(), which this check can read whole',
    ],
  ])('%s', (_, code, problem) => {
    expect(textsOf(code)).toEqual({ texts: [], problems: [problem] });
  });

  it('one key with two texts', () => {
    const { texts } = textsOf('t("key", "One");\nt("key", "Another");\nt("key", "One");');
    expect(textsByKey(texts)).toEqual({
      byKey: { key: 'One' },
      problems: ['a.tsx:3: key has another text at a.tsx:2'],
    });
  });
});

describe('texts', () => {
  it('stand by their keys, in order', () => {
    const { texts, problems } = textsOf("t('b.long', 'Second'); t('b', `First`, { name });");
    expect(problems).toEqual([]);
    expect(textsByKey(texts)).toEqual({ byKey: { b: 'First', 'b.long': 'Second' }, problems: [] });
  });

  it('have one key for each plural', () => {
    const { texts } = textsOf(
      't("key", "", { count: all.length, defaultValue_one: "{{count}} SLO", defaultValue_other: "{{count}} SLOs" })'
    );
    expect(textsByKey(texts).byKey).toEqual({ key_one: '{{count}} SLO', key_other: '{{count}} SLOs' });
  });

  it('are those of Grafana only', () => {
    expect(screenTexts('a.tsx', 't(anything)')).toEqual({ texts: [], problems: [] });
  });
});
