import type { SyntaxNode } from '@lezer/common';

import type { Aggregation, Call, Expr, Grouping } from './ast';
import type { Reading } from './reading';
import { readLabels } from './readSelector';

/** Reads an operand: calls and operands hold each other, their files do not. */
type Read = (node: SyntaxNode, reading: Reading) => Expr | undefined;

export function readCall(node: SyntaxNode, reading: Reading, read: Read): Call | undefined {
  const name = node.getChild('FunctionIdentifier');
  const args = readArguments(node, reading, read);
  return name && args ? { kind: 'call', name: reading.text.slice(name.from, name.to), args } : undefined;
}

export function readAggregation(node: SyntaxNode, reading: Reading, read: Read): Aggregation | undefined {
  const op = node.getChild('AggregateOp');
  const args = readArguments(node, reading, read);
  const expr = args?.at(-1);
  if (!op || !args || !expr || args.length > 2) {
    reading.issues.push({
      code: 'syntax',
      from: node.from,
      to: node.to,
      message: 'An aggregation takes one vector, and some a parameter before it.',
      remedy: 'Write it like sum(x) or topk(5, x).',
    });
    return undefined;
  }
  const param = args.length === 2 ? args[0] : undefined;
  const grouping = readGrouping(node, reading);
  const name = reading.text.slice(op.from, op.to).toLowerCase();
  return { kind: 'aggregation', op: name, expr, ...(param && { param }), ...(grouping && { grouping }) };
}

function readGrouping(node: SyntaxNode, reading: Reading): Grouping | undefined {
  const modifier = node.getChild('AggregateModifier');
  const labels = modifier?.getChild('GroupingLabels');
  return modifier && labels
    ? { mode: modifier.getChild('By') ? 'by' : 'without', labels: readLabels(labels, reading) }
    : undefined;
}

function readArguments(node: SyntaxNode, reading: Reading, read: Read): readonly Expr[] | undefined {
  const body = node.getChild('FunctionCallBody');
  const args = body?.getChildren('Expr').map((argument) => read(argument, reading)) ?? [];
  return args.every((argument) => argument !== undefined) ? args : undefined;
}
