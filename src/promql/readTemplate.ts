import { checkTypes } from './checkTypes';
import type { ReadByGrammar } from './grammar';
import { PLACEHOLDER, type Template } from './reading';
import { type ParseResult, parsed, refused } from './syntaxIssue';
import { descendants } from './walk';

const WORD = '$window';

/** As long as the word, so that positions in messages stay those of the text. */
const STAND_IN = '99999ms';

/** Strings and comments are skipped: `$window` inside them is text. */
const TOKEN = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`|#[^\n]*|\$window\b|\$\{?\w+\}?/g;

/** What `parseTemplate` promises, by the grammar. */
export function readTemplate(text: string, byGrammar: ReadByGrammar): ParseResult<Template> {
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

function placeholderIssue(from: number, length: number, message: string): ParseResult<never> {
  const remedy = 'Write $window as the range, like sum(rate(errors_total[$window])).';
  return refused({ code: 'window-placeholder', from, to: from + length, message, remedy });
}
