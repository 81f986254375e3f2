import { readFileSync } from 'node:fs';
import ts from 'typescript';

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
      const [key, text] = node.arguments;
      if (key && text && ts.isStringLiteralLike(key) && ts.isStringLiteralLike(text)) {
        texts.push({ key: key.text, text: text.text, at: place(node) });
      } else {
        problems.push(`${place(node)}: t() takes a key and a text, both as literals`);
      }
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

/**
 * `area.key` → text as the nested object that Grafana loads. A key with two texts, or one that is also the area of other
 * keys, is a problem.
 */
export function nestTexts(texts) {
  const problems = [];
  const first = new Map();
  for (const { key, text, at } of texts) {
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, { text, at });
    } else if (earlier.text !== text) {
      problems.push(`${at}: ${key} has another text at ${earlier.at}`);
    }
  }
  const root = {};
  for (const [key, { text, at }] of [...first].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const path = key.split('.');
    const last = path.pop();
    const area = path.reduce((parent, part) => (typeof parent === 'string' ? parent : (parent[part] ??= {})), root);
    if (typeof area === 'string' || area[last] !== undefined) {
      problems.push(`${at}: ${key} is both a text and an area of others`);
    } else {
      area[last] = text;
    }
  }
  return { nested: root, problems };
}
