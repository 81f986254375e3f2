import type { SyntaxNode } from '@lezer/common';

import type { At } from './ast';
import { parseDuration, type Seconds } from './duration';
import { PLACEHOLDER, type Reading } from './reading';

/** The amount and the sign of a number; `5m` is 300, as in Prometheus 3. */
export function readNumber(node: SyntaxNode, reading: Reading): { amount: number; sign?: '-' | '+' } | undefined {
  const text = reading.text.slice(node.from, node.to);
  const first = text.charAt(0);
  const amount = toNumber(/[^\s+-](?:[^\s]*)$/.exec(text)?.[0] ?? '');
  if (amount === undefined || reading.placeholders.has(node.from)) {
    reading.issues.push({
      code: 'syntax',
      from: node.from,
      to: node.to,
      message: `“${text}” is not a number.`,
      remedy: 'Write it like 300 or 0.3.',
    });
    return undefined;
  }
  return first === '-' || first === '+' ? { amount, sign: first } : { amount };
}

function toNumber(text: string): number | undefined {
  if (/^inf$/i.test(text)) {
    return Infinity;
  }
  if (/^nan$/i.test(text)) {
    return NaN;
  }
  const duration = /[a-z]$/i.test(text) && !/^0x/i.test(text) ? parseDuration(text) : undefined;
  const amount = duration === undefined ? Number(text.replaceAll('_', '')) : duration.ok ? duration.value : NaN;
  return Number.isNaN(amount) ? undefined : amount;
}

/** A duration in a range, a step or an offset: `5m`, or a number of seconds. Arithmetic on durations is refused. */
export function readDuration(node: SyntaxNode, reading: Reading): Seconds | undefined {
  const text = reading.text.slice(node.from, node.to);
  const literal = /^([-+]?)\s*(\w[\w.]*)$/.exec(text);
  if (literal && reading.placeholders.has(node.from)) {
    return PLACEHOLDER;
  }
  const amount = literal?.[2] === undefined ? undefined : toNumber(literal[2]);
  const isOffset = node.name === 'OffsetDurationExpr';
  if (amount === undefined || !Number.isFinite(amount) || (amount <= 0 && !isOffset)) {
    reading.issues.push({
      code: literal ? 'duration' : 'unsupported',
      from: node.from,
      to: node.to,
      message: literal
        ? `“${text}” is not a duration above 0.`
        : `Arithmetic on durations (“${text}”) is not supported here.`,
      remedy: 'Write one duration, like 5m or 1h30m.',
    });
    return undefined;
  }
  const milliseconds = Math.round(amount * 1000);
  return ((literal?.[1] === '-' ? -milliseconds : milliseconds) / 1000) as Seconds;
}

/** The time behind `@`. */
export function readAt(node: SyntaxNode, reading: Reading): At | undefined {
  const edge = node.getChild('AtModifierPreprocessors');
  if (edge) {
    return { kind: edge.getChild('AtStart') ? 'start' : 'end' };
  }
  const literals = node.getChildren('NumberDurationLiteral');
  const literal = literals.at(-1);
  const number = literal && readNumber(literal, reading);
  return number && { kind: 'time', unixSeconds: number.sign === '-' ? -number.amount : number.amount };
}
