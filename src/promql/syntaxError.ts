import type { SyntaxIssue } from './syntaxIssue';

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** Puts a place at which the grammar gave up into words: the likely slip first, else the character. */
export function describeSyntaxError(text: string, from: number, to: number): SyntaxIssue {
  const bracket = unbalanced(text);
  if (bracket !== undefined) {
    return bracket;
  }
  const unknown = /([a-zA-Z_:][\w:]*)\s*\($/.exec(text.slice(0, text.indexOf('(', Math.max(0, from - 1)) + 1));
  if (unknown?.[1] !== undefined && !/^(by|without|on|ignoring|group_left|group_right)$/.test(unknown[1])) {
    const start = unknown.index;
    return at(start, start + unknown[1].length, `PromQL has no function ${unknown[1]} here.`, 'Check its spelling.');
  }
  const near = text.slice(from).trim();
  return near === ''
    ? at(from, to, 'The query ends too early.', 'Complete it, or remove what dangles at its end.')
    : at(from, to, `The query cannot be read at character ${from + 1}, at “${shorten(near)}”.`, 'Correct it there.');
}

/** The first bracket or quote that does not close, or closes nothing. */
function unbalanced(text: string): SyntaxIssue | undefined {
  const { marks, openQuote } = bracketsOutsideQuotes(text);
  const open: Mark[] = [];
  for (const { mark, index } of marks) {
    if (CLOSING[mark] !== undefined) {
      open.push({ mark, index });
      continue;
    }
    const last = open.pop();
    if (last === undefined || CLOSING[last.mark] !== mark) {
      const message = `The ${mark} at character ${index + 1} closes nothing.`;
      return at(index, index + 1, message, 'Remove it, or add what it should close.');
    }
  }
  if (openQuote !== undefined) {
    const mark = text.charAt(openQuote);
    const message = `The quote ${mark} at character ${openQuote + 1} is not closed.`;
    return at(openQuote, text.length, message, `Add ${mark} after the value.`);
  }
  const last = open.pop();
  return last && notClosed(last);
}

function notClosed({ mark, index }: Mark): SyntaxIssue {
  return at(index, index + 1, `The ${mark} at character ${index + 1} is not closed.`, `Add ${CLOSING[mark]}.`);
}

interface Mark {
  readonly mark: string;
  readonly index: number;
}

/** Brackets outside of quotes and comments, up to a quote that does not close. */
function bracketsOutsideQuotes(text: string): { marks: readonly Mark[]; openQuote?: number } {
  const marks: Mark[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const mark = text.charAt(i);
    if (mark === '"' || mark === "'" || mark === '`') {
      const end = closingQuote(text, i);
      if (end === undefined) {
        return { marks, openQuote: i };
      }
      i = end;
    } else if (mark === '#') {
      const end = text.indexOf('\n', i);
      i = end === -1 ? text.length : end;
    } else if ('()[]{}'.includes(mark)) {
      marks.push({ mark, index: i });
    }
  }
  return { marks };
}

function closingQuote(text: string, start: number): number | undefined {
  const mark = text.charAt(start);
  for (let i = start + 1; i < text.length; i += 1) {
    if (text.charAt(i) === '\\' && mark !== '`') {
      i += 1;
    } else if (text.charAt(i) === mark) {
      return i;
    } else if (text.charAt(i) === '\n' && mark !== '`') {
      return undefined;
    }
  }
  return undefined;
}

function shorten(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}

function at(from: number, to: number, message: string, remedy: string): SyntaxIssue {
  return { code: 'syntax', from, to, message, remedy };
}
