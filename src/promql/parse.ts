import type { Tree } from '@lezer/common';
import { parser } from '@prometheus-io/lezer-promql';

import type { Expr, VectorSelector } from './ast';
import { checkTypes } from './checkTypes';
import { readExpression } from './readExpression';
import type { Reading } from './reading';
import { type ParseResult, parsed, refused, type SyntaxIssue } from './syntaxIssue';
import { describeSyntaxError } from './syntaxError';

/** Text that no human wrote is refused before it costs time or stack. */
const MAX_LENGTH = 20_000;
const MAX_DEPTH = 300;

/**
 * Text → expression: anything that an instant query may ask. Every construct that this product cannot carry
 * (arithmetic on durations, `fill`, `anchored`, …) is refused by name.
 */
export function parseExpression(text: string): ParseResult<Expr> {
  const read = readWith(text, { text, placeholders: new Set(), issues: [] });
  if (!read.ok) {
    return read;
  }
  const issues = checkTypes(read.value, text.length);
  return issues.length > 0 ? refused(...issues) : read;
}

/** Text → the selector of one metric, `name{label="value"}`. Ranges, offsets and expressions are refused. */
export function parseSelector(text: string): ParseResult<VectorSelector> {
  const read = readWith(text, { text, placeholders: new Set(), issues: [] });
  if (!read.ok) {
    return read;
  }
  const problem = selectorProblem(read.value);
  return problem === undefined
    ? parsed(read.value as VectorSelector)
    : refused({ code: 'not-a-selector', from: 0, to: text.length, ...problem });
}

function selectorProblem(expr: Expr): Pick<SyntaxIssue, 'message' | 'remedy'> | undefined {
  if (expr.kind === 'matrix') {
    return { message: 'A selector has no range.', remedy: 'Remove the brackets [ ]: the window is added for you.' };
  }
  if (expr.kind !== 'vector') {
    return {
      message: 'This is an expression, and a selector is needed.',
      remedy:
        'Write a metric with labels, like http_requests_total{job="checkout"}. For expressions, use a custom SLI.',
    };
  }
  if (expr.offset !== undefined || expr.at !== undefined) {
    return { message: 'A selector has no offset and no @.', remedy: 'Remove them: the time is added for you.' };
  }
  if (expr.metric === undefined && !expr.matchers.some(refusesEmpty)) {
    return {
      message: 'This selects every series there is.',
      remedy: 'Name a metric, or a label with a value, like http_requests_total{job="checkout"}.',
    };
  }
  return undefined;
}

/** Prometheus wants one matcher that does not match the empty value; regular expressions it judges itself. */
function refusesEmpty({ op, value }: VectorSelector['matchers'][number]): boolean {
  return (op === '=' && value !== '') || (op === '!=' && value === '') || (op === '=~' && !/^(\.\*)?$/.test(value));
}

/** The reading that selectors, expressions and templates have in common. Types are not checked here. */
export function readWith(text: string, reading: Reading): ParseResult<Expr> {
  if (text.trim() === '') {
    return refused(issue('empty', text, 'The query is empty.', 'Write a query.'));
  }
  if (text.length > MAX_LENGTH) {
    return refused(
      issue(
        'unsupported',
        text,
        `The query is longer than ${MAX_LENGTH} characters.`,
        'Shorten it, or record it as a series.'
      )
    );
  }
  const tree = parser.parse(text);
  const problem = scan(tree, text);
  const top = problem ? null : tree.topNode.getChild('Expr');
  const expr = top && readExpression(top, reading);
  if (expr && reading.issues.length === 0) {
    return parsed(expr);
  }
  return refused(
    ...(reading.issues.length > 0 ? reading.issues : [problem ?? describeSyntaxError(text, 0, text.length)])
  );
}

/** What forbids to read the tree: an error inside it, or more depth than the stack should carry. */
function scan(tree: Tree, text: string): SyntaxIssue | undefined {
  let depth = 0;
  let problem: SyntaxIssue | undefined;
  tree.iterate({
    enter: (node) => {
      depth += 1;
      if (node.type.isError) {
        problem ??= describeSyntaxError(text, node.from, node.to);
      } else if (depth > MAX_DEPTH) {
        problem ??= issue(
          'unsupported',
          text,
          'The query is nested too deeply.',
          'Simplify it, or record a part of it as a series.'
        );
      }
    },
    leave: () => {
      depth -= 1;
    },
  });
  return problem;
}

function issue(code: SyntaxIssue['code'], text: string, message: string, remedy: string): SyntaxIssue {
  return { code, from: 0, to: text.length, message, remedy };
}
