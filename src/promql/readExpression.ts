import type { SyntaxNode } from '@lezer/common';

import type { BinaryOp, Expr, Matching } from './ast';
import { climb, type Piece } from './climb';
import { applyPostfix, type Postfix } from './postfix';
import { readAggregation, readCall } from './readCall';
import { readAt, readDuration, readNumber } from './readLiteral';
import type { Reading } from './reading';
import { readLabels, readSelector } from './readSelector';
import { unquote } from './quote';

/**
 * Tree → expression. The grammar of lezer-promql gives `offset`, `@`, ranges and signs another precedence than
 * Prometheus has (`a * b offset 5m` becomes `(a * b) offset 5m`), so chains of operators are laid out flat and put
 * together anew.
 */
export function readExpression(node: SyntaxNode, reading: Reading): Expr | undefined {
  const pieces = flatten(node, reading);
  return pieces && climb(pieces);
}

function flatten(node: SyntaxNode, reading: Reading): readonly Piece[] | undefined {
  switch (node.name) {
    case 'BinaryExpr':
      return flattenBinary(node, reading);
    case 'UnaryExpr': {
      const inner = node.getChild('Expr');
      const rest = inner && flatten(inner, reading);
      return rest ? [{ kind: 'sign', op: sign(node, reading) }, ...rest] : undefined;
    }
    case 'NumberDurationLiteral': {
      const literal = readNumber(node, reading);
      const expr = literal && { kind: 'number' as const, value: literal.amount };
      return (
        expr && [...(literal.sign ? [{ kind: 'sign' as const, op: literal.sign }] : []), { kind: 'operand', expr }]
      );
    }
    case 'MatrixSelector':
    case 'SubqueryExpr':
    case 'OffsetExpr':
    case 'StepInvariantExpr':
      return flattenPostfix(node, reading);
    default: {
      const expr = readPrimary(node, reading);
      return expr && [{ kind: 'operand', expr }];
    }
  }
}

function flattenBinary(node: SyntaxNode, reading: Reading): readonly Piece[] | undefined {
  const [left, right] = node.getChildren('Expr');
  const op = left?.nextSibling;
  if (!left || !right || !op || node.getChild('FillModifier')) {
    return unsupported(node, reading, 'fill', 'Use “or” with a value instead.');
  }
  const operator = reading.text.slice(op.from, op.to).toLowerCase();
  if (operator === '</' || operator === '>/') {
    return unsupported(op, reading, operator, 'Use a comparison instead.');
  }
  const clause = node.getChild('MatchingModifierClause');
  const matching = clause ? readMatching(clause, reading) : undefined;
  const before = flatten(left, reading);
  const after = flatten(right, reading);
  return before && after
    ? [
        ...before,
        {
          kind: 'operator',
          op: operator as BinaryOp,
          bool: node.getChild('BoolModifier') !== null,
          ...(matching && { matching }),
        },
        ...after,
      ]
    : undefined;
}

function readMatching(clause: SyntaxNode, reading: Reading): Matching {
  const [labels, grouped] = clause.getChildren('GroupingLabels');
  const side = clause.getChild('GroupLeft') ? 'left' : clause.getChild('GroupRight') ? 'right' : undefined;
  return {
    mode: clause.getChild('On') ? 'on' : 'ignoring',
    labels: labels ? readLabels(labels, reading) : [],
    ...(side && { group: { side, labels: grouped ? readLabels(grouped, reading) : [] } }),
  };
}

function flattenPostfix(node: SyntaxNode, reading: Reading): readonly Piece[] | undefined {
  const inner = node.getChild('Expr');
  const pieces = inner && flatten(inner, reading);
  const last = pieces?.at(-1);
  const postfix = readPostfix(node, reading);
  if (!pieces || last?.kind !== 'operand' || !postfix) {
    return undefined;
  }
  const applied = applyPostfix(last.expr, postfix);
  if (!applied.ok) {
    reading.issues.push({ code: 'syntax', from: node.from, to: node.to, ...applied.error });
    return undefined;
  }
  return [...pieces.slice(0, -1), { kind: 'operand', expr: applied.value }];
}

function readPostfix(node: SyntaxNode, reading: Reading): Postfix | undefined {
  switch (node.name) {
    case 'StepInvariantExpr': {
      const at = readAt(node, reading);
      return at && { kind: 'at', at };
    }
    case 'OffsetExpr': {
      const duration = node.getChild('OffsetDurationExpr');
      const offset = duration ? readDuration(duration, reading) : undefined;
      return offset === undefined ? undefined : { kind: 'offset', offset };
    }
    default: {
      const [first, second] = node.getChildren('DurationExpr').map((duration) => readDuration(duration, reading));
      const step = second === undefined ? {} : { step: second };
      return first === undefined
        ? undefined
        : { kind: node.name === 'MatrixSelector' ? 'range' : 'subquery', range: first, ...step };
    }
  }
}

function readPrimary(node: SyntaxNode, reading: Reading): Expr | undefined {
  switch (node.name) {
    case 'ParenExpr': {
      const inner = node.getChild('Expr');
      return inner ? readExpression(inner, reading) : undefined;
    }
    case 'VectorSelector':
      return readSelector(node, reading);
    case 'StringLiteral':
      return readString(node, reading);
    case 'FunctionCall':
      return readCall(node, reading, readExpression);
    case 'AggregateExpr':
      return readAggregation(node, reading, readExpression);
    default:
      return unsupported(node, reading, reading.text.slice(node.from, node.to), 'Write it without this modifier.');
  }
}

function readString(node: SyntaxNode, reading: Reading): Expr | undefined {
  const value = unquote(reading.text.slice(node.from, node.to));
  if (!value.ok) {
    reading.issues.push(...value.error.map((e) => ({ ...e, from: node.from, to: node.to })));
    return undefined;
  }
  return { kind: 'string', value: value.value };
}

function sign(node: SyntaxNode, reading: Reading): '-' | '+' {
  return reading.text.charAt(node.from) === '-' ? '-' : '+';
}

function unsupported(node: SyntaxNode, reading: Reading, what: string, remedy: string): undefined {
  const message = `${what} is not supported here: not every Prometheus-compatible store knows it.`;
  reading.issues.push({ code: 'unsupported', from: node.from, to: node.to, message, remedy });
  return undefined;
}
