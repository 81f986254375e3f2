import { parseDuration } from '../promql/duration';
import { parseExpression, parseSelector } from '../promql/parse';
import { parseTemplate } from '../promql/template';
import type { ParseResult } from '../promql/syntaxIssue';
import { type Seconds, seconds } from '../slo/units';

/** What is wrong with a text, in the parser's sentences: what it is and how to mend it. */
function problemOf(parsed: ParseResult<unknown>): string | undefined {
  return parsed.ok ? undefined : parsed.error.map(({ message, remedy }) => `${message} ${remedy}`).join(' ');
}

/** Undefined for the selector of series, `http_requests_total{job="checkout"}`. */
export function selectorProblem(text: string): string | undefined {
  return problemOf(parseSelector(text));
}

/** Undefined for a PromQL expression. */
export function expressionProblem(text: string): string | undefined {
  return problemOf(parseExpression(text));
}

/** Undefined for a PromQL expression with `$window` in place of its ranges. */
export function windowExpressionProblem(text: string): string | undefined {
  return problemOf(parseTemplate(text));
}

/** Undefined for a duration inside the range, whose ends are durations and belong to it. */
export function durationProblem(
  text: string,
  range: { readonly min: string; readonly max: string }
): string | undefined {
  const parsed = parseDuration(text);
  if (!parsed.ok) {
    return problemOf(parsed);
  }
  const beyond = (limit: string, compare: (value: number, end: number) => boolean): boolean => {
    const end = durationSeconds(limit);
    return end !== undefined && compare(parsed.value, end);
  };
  if (beyond(range.min, (value, end) => value < end) || beyond(range.max, (value, end) => value > end)) {
    return `“${text}” is outside of ${range.min} to ${range.max}.`;
  }
  return undefined;
}

/** Seconds of a duration text, or undefined for anything else. */
export function durationSeconds(value: unknown): Seconds | undefined {
  const parsed = typeof value === 'string' ? parseDuration(value) : undefined;
  return parsed?.ok === true ? seconds(parsed.value) : undefined;
}
