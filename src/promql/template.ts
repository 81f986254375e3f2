import type { Expr } from './ast';
import { checkTypes } from './checkTypes';
import type { Seconds } from './duration';
import { byGrammar } from './grammar';
import { PLACEHOLDER } from './reading';
import { type ParseResult, parsed, refused } from './syntaxIssue';
import { descendants, mapOperands } from './walk';

/** An expression with `$window` in place of ranges; `fillTemplate` puts a window there. */
export interface Template {
  readonly kind: 'template';
  /** With a placeholder in place of each range; not to be sent. */
  readonly expr: Expr;
}

const WORD = '$window';

/** As long as the word, so that positions in messages stay those of the text. */
const STAND_IN = '99999ms';

/** Strings and comments are skipped: `$window` inside them is text. */
const TOKEN = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`|#[^\n]*|\$window\b|\$\{?\w+\}?/g;

/** Text → template, for example `sum(rate(errors_total[$window]))`. It has to hold `$window`, as a range. Throws `GrammarMissing`. */
export function parseTemplate(text: string): ParseResult<Template> {
  const placeholders = new Set<number>();
  let foreign: { from: number; word: string } | undefined;
  const replaced = text.replace(TOKEN, (token, from: number) => {
    if (token === WORD) {
      placeholders.add(from);
      return STAND_IN;
    }
    foreign = token.startsWith('$') ? (foreign ?? { from, word: token }) : foreign;
    return token;
  });
  if (foreign) {
    return placeholderIssue(foreign.from, foreign.word.length, `${foreign.word} is not known here.`);
  }
  const read = byGrammar(replaced, { text: replaced, placeholders, issues: [] });
  if (!read.ok) {
    return { ok: false, error: read.error.map((e) => ({ ...e, message: e.message.replaceAll(STAND_IN, WORD) })) };
  }
  const ranges = descendants(read.value).filter((e) => 'range' in e && e.range === PLACEHOLDER).length;
  if (placeholders.size === 0 || ranges < placeholders.size) {
    const from = [...placeholders][0] ?? 0;
    const message = placeholders.size === 0 ? 'The window is missing.' : '$window stands where no range is.';
    return placeholderIssue(from, placeholders.size === 0 ? text.length : WORD.length, message);
  }
  const issues = checkTypes(read.value, text.length);
  return issues.length > 0 ? refused(...issues) : parsed({ kind: 'template', expr: read.value });
}

/** The expression of a template over one window. */
export function fillTemplate(template: Template, window: Seconds): Expr {
  return fill(template.expr, window);
}

function fill(expr: Expr, window: Seconds): Expr {
  const filled = mapOperands(expr, (operand) => fill(operand, window));
  return 'range' in filled && filled.range === PLACEHOLDER ? { ...filled, range: window } : filled;
}

function placeholderIssue(from: number, length: number, message: string): ParseResult<never> {
  const remedy = 'Write $window as the range, like sum(rate(errors_total[$window])).';
  return refused({ code: 'window-placeholder', from, to: from + length, message, remedy });
}
