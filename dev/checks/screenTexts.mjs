import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** Forms that English has; i18next looks for `key_one` where the value `count` is 1. */
const PLURALS = ['one', 'other'];

/** Literal texts of an object by their names; undefined for a value that is no literal. */
function literals(node) {
  const properties = node && ts.isObjectLiteralExpression(node) ? node.properties.filter((one) => one.name) : [];
  return new Map(
    properties.map(({ name, initializer }) => [
      name.getText(),
      initializer && ts.isStringLiteralLike(initializer) ? initializer.text : undefined,
    ])
  );
}

/** What one call of `t` says: a text, or with a `count` one for each plural; undefined when it cannot be read. */
function textsOfCall([key, text, values]) {
  if (!key || !text || !ts.isStringLiteralLike(key) || !ts.isStringLiteralLike(text)) {
    return undefined;
  }
  const named = literals(values);
  const isPlural = named.has('count') || PLURALS.some((form) => named.has(`defaultValue_${form}`));
  const said = isPlural
    ? PLURALS.map((form) => ({ key: `${key.text}_${form}`, text: named.get(`defaultValue_${form}`) }))
    : [{ key: key.text, text: text.text }];
  return said.every((one) => one.text) && (!isPlural || named.has('count')) ? said : undefined;
}

/**
 * The texts of `t('key', 'English')` in a source file, and what cannot be read: `{ texts: [{ key, text, at }], problems }`.
 * Keys and texts are literals, so that this list is complete.
 */
export function screenTexts(path, source = readFileSync(path, 'utf8')) {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const texts = [];
  const problems = [];
  const place = (node) => `${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;

  const visit = (node) => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 't') {
      const said = textsOfCall(node.arguments);
      if (said === undefined) {
        problems.push(
          `${place(node)}: t() takes a key and a text as literals, and with count defaultValue_one and defaultValue_other`
        );
      }
      texts.push(...(said ?? []).map((one) => ({ ...one, at: place(node) })));
    }
    if (ts.isJsxAttribute(node) && node.name.getText() === 'i18nKey') {
      problems.push(`${place(node)}: texts are written with t(), which this check can read whole`);
    }
    ts.forEachChild(node, visit);
  };
  if (source.includes('@grafana/i18n')) {
    visit(file);
  }
  return { texts, problems };
}

/** Texts by key, in the order of the keys, flat: a key may be the beginning of another. A key with two texts is a problem. */
export function textsByKey(texts) {
  const first = new Map();
  const problems = [];
  for (const { key, text, at } of texts) {
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, { text, at });
    } else if (earlier.text !== text) {
      problems.push(`${at}: ${key} has another text at ${earlier.at}`);
    }
  }
  const inOrder = [...first].sort(([a], [b]) => (a < b ? -1 : 1));
  return { byKey: Object.fromEntries(inOrder.map(([key, { text }]) => [key, text])), problems };
}
