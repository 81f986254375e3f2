import type { Binary, Expr } from './ast';
import type { SyntaxIssue } from './syntaxIssue';
import { takesRange, valueType } from './valueType';
import { descendants } from './walk';

const SET_OPS: ReadonlySet<string> = new Set(['and', 'or', 'unless']);
const COMPARISONS: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>=']);

type Words = Pick<SyntaxIssue, 'message' | 'remedy'>;

/** What Prometheus would refuse for its type, in words, before it is asked. `length` is that of the whole text. */
export function checkTypes(expr: Expr, length: number): readonly SyntaxIssue[] {
  const problems = [topLevel(expr), ...descendants(expr).map(inside)].filter((problem) => problem !== undefined);
  return problems.map((words) => ({ code: 'type', from: 0, to: length, ...words }));
}

function topLevel(expr: Expr): Words | undefined {
  const type = valueType(expr);
  if (type === 'matrix') {
    return {
      message: 'The query ends in a range, which has no single value.',
      remedy: 'Put a function around it, like rate(…) or max_over_time(…).',
    };
  }
  return type === 'string'
    ? { message: 'The query is a text, not a number.', remedy: 'Write a query with a number as its value.' }
    : undefined;
}

function inside(expr: Expr): Words | undefined {
  switch (expr.kind) {
    case 'call':
      return callProblem(expr.name, expr.args);
    case 'aggregation':
      return valueType(expr.expr) === 'vector'
        ? undefined
        : { message: `${expr.op} takes an instant vector.`, remedy: `Write it like ${expr.op}(rate(x[5m])).` };
    case 'binary':
      return binaryProblem(expr);
    case 'unary':
      return isNumeric(expr.expr)
        ? undefined
        : { message: 'A sign stands before a range or a text.', remedy: 'Remove it.' };
    case 'subquery':
      return valueType(expr.expr) === 'vector'
        ? undefined
        : { message: 'A subquery takes an instant vector.', remedy: 'Put vector(…) around a number.' };
    default:
      return undefined;
  }
}

function callProblem(name: string, args: readonly Expr[]): Words | undefined {
  const types = args.map(valueType);
  if (takesRange(name) && !types.includes('matrix')) {
    return { message: `${name} needs a range.`, remedy: `Write it like ${name}(x[5m]).` };
  }
  if (!takesRange(name) && types.includes('matrix')) {
    return {
      message: `${name} takes no range.`,
      remedy: `Remove the brackets, or put a function like rate(…) inside ${name}.`,
    };
  }
  return undefined;
}

function binaryProblem({ op, left, right, bool, matching }: Binary): Words | undefined {
  const types = [valueType(left), valueType(right)];
  if (!isNumeric(left) || !isNumeric(right)) {
    return {
      message: `${op} stands between a range or a text and something else.`,
      remedy: 'Put a function like rate(…) around a range.',
    };
  }
  const scalars = types.filter((type) => type === 'scalar').length;
  if (SET_OPS.has(op) && scalars > 0) {
    return { message: `${op} joins vectors, and one side is a number.`, remedy: 'Put vector(…) around the number.' };
  }
  if (COMPARISONS.has(op) && scalars === 2 && !bool) {
    return { message: `${op} between two numbers needs bool.`, remedy: `Write ${op} bool.` };
  }
  if (bool && !COMPARISONS.has(op)) {
    return { message: `bool does not go with ${op}.`, remedy: 'Remove bool.' };
  }
  return matching && scalars > 0
    ? { message: `${matching.mode} pairs vectors, and one side is a number.`, remedy: `Remove ${matching.mode} (…).` }
    : undefined;
}

function isNumeric(expr: Expr): boolean {
  const type = valueType(expr);
  return type === 'scalar' || type === 'vector';
}
