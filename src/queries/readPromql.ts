import type { Expr, VectorSelector } from '../promql/ast';
import { parseExpression, parseSelector } from '../promql/parse';
import type { ParseResult } from '../promql/syntaxIssue';
import type { Template } from '../promql/reading';
import { parseTemplate } from '../promql/template';
import { err, type Issue, ok, type Result } from '../slo/result';
import type { PromqlText } from '../slo/sli';

/** PromQL of a document as an AST; what is wrong with it carries the path of its field. */
function read<T>(parse: (text: string) => ParseResult<T>): (text: PromqlText, path: Issue['path']) => Result<T> {
  return (text, path) => {
    const result = parse(text);
    return result.ok
      ? ok(result.value)
      : err(
          result.error.map(({ code, message, remedy }) => ({
            path,
            code: `promql-${code}`,
            message: `${message} ${remedy}`,
          }))
        );
  };
}

export const readSelector: (text: PromqlText, path: Issue['path']) => Result<VectorSelector> = read(parseSelector);
export const readExpression: (text: PromqlText, path: Issue['path']) => Result<Expr> = read(parseExpression);
export const readTemplate: (text: PromqlText, path: Issue['path']) => Result<Template> = read(parseTemplate);

/** Two results as one; all issues of both. */
export function both<A, B>(a: Result<A>, b: Result<B>): Result<readonly [A, B]> {
  if (a.ok && b.ok) {
    return ok([a.value, b.value]);
  }
  return err([...(a.ok ? [] : a.error), ...(b.ok ? [] : b.error)]);
}
