import type { Expr } from './ast';
import type { Seconds } from './duration';
import { grammar } from './grammar';
import { PLACEHOLDER, type Template } from './reading';
import type { ParseResult } from './syntaxIssue';
import { mapOperands } from './walk';

/** Text → template, for example `sum(rate(errors_total[$window]))`. It has to hold `$window`, as a range. Throws where the grammar is not loaded. */
export function parseTemplate(text: string): ParseResult<Template> {
  return grammar().template(text);
}

/** The expression of a template over one window. */
export function fillTemplate(template: Template, window: Seconds): Expr {
  return fill(template.expr, window);
}

function fill(expr: Expr, window: Seconds): Expr {
  const filled = mapOperands(expr, (operand) => fill(operand, window));
  return 'range' in filled && filled.range === PLACEHOLDER ? { ...filled, range: window } : filled;
}
