import type { Expr, VectorSelector } from './ast';
import { grammar } from './grammar';
import { readPlainSelector } from './plainSelector';
import { type ParseResult, parsed, refused, type SyntaxIssue } from './syntaxIssue';

/**
 * Text → expression: anything that an instant query may ask. Every construct that this product cannot carry
 * (arithmetic on durations, `fill`, `anchored`, …) is refused by name. Throws where the grammar is not loaded (`withGrammar.ts`).
 */
export function parseExpression(text: string): ParseResult<Expr> {
  return grammar().expression(text);
}

/**
 * Text → the selector of one metric, `name{label="value"}`. Ranges, offsets and expressions are refused. Only text that
 * is not as plain as this example needs the grammar.
 */
export function parseSelector(text: string): ParseResult<VectorSelector> {
  const plain = readPlainSelector(text);
  const read = plain ? parsed(plain) : grammar().read(text, { text, placeholders: new Set(), issues: [] });
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
