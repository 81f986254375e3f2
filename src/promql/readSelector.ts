import type { SyntaxNode } from '@lezer/common';

import type { Matcher, MatchOp, VectorSelector } from './ast';
import { vector } from './build';
import { unquote } from './quote';
import type { Reading } from './reading';

/** `name{matchers}`, the name before or inside the braces. */
export function readSelector(node: SyntaxNode, reading: Reading): VectorSelector | undefined {
  const identifier = node.getChild('Identifier');
  const list = node.getChild('LabelMatchers');
  const quoted = list?.getChildren('QuotedLabelName') ?? [];
  const names = [
    ...(identifier ? [reading.text.slice(identifier.from, identifier.to)] : []),
    ...quoted.map((name) => readQuoted(name, reading)),
  ];
  const matchers = list ? readMatchers(list, reading) : [];
  if (names.length > 1 || (names.length === 1 && matchers.some((m) => m.label === '__name__'))) {
    reading.issues.push({
      code: 'syntax',
      from: node.from,
      to: node.to,
      message: 'The metric is named twice.',
      remedy: 'Keep one name, before or inside the braces.',
    });
    return undefined;
  }
  return vector({ ...(names[0] !== undefined && { metric: names[0] }), matchers });
}

function readMatchers(list: SyntaxNode, reading: Reading): readonly Matcher[] {
  return [...list.getChildren('UnquotedLabelMatcher'), ...list.getChildren('QuotedLabelMatcher')]
    .sort((a, b) => a.from - b.from)
    .map((node) => readMatcher(node, reading));
}

function readMatcher(node: SyntaxNode, reading: Reading): Matcher {
  const plain = node.getChild('LabelName');
  const quoted = node.getChild('QuotedLabelName');
  const op = node.getChild('MatchOp');
  const value = node.getChild('StringLiteral');
  return {
    label: plain ? reading.text.slice(plain.from, plain.to) : quoted ? readQuoted(quoted, reading) : '',
    op: (op ? reading.text.slice(op.from, op.to) : '=') as MatchOp,
    value: value ? readQuoted(value, reading) : '',
  };
}

/** The labels of `by (…)`, `on (…)` and the like. */
export function readLabels(node: SyntaxNode, reading: Reading): readonly string[] {
  return [...node.getChildren('LabelName'), ...node.getChildren('QuotedLabelName')]
    .sort((a, b) => a.from - b.from)
    .map((name) => (name.name === 'LabelName' ? reading.text.slice(name.from, name.to) : readQuoted(name, reading)));
}

/** What stands between quotes; what cannot be read is reported, so that the whole text is refused. */
function readQuoted(node: SyntaxNode, reading: Reading): string {
  const value = unquote(reading.text.slice(node.from, node.to));
  if (value.ok) {
    return value.value;
  }
  reading.issues.push(...value.error.map((e) => ({ ...e, from: node.from, to: node.to })));
  return '';
}
