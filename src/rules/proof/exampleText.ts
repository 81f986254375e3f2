/** Anchored, as Prometheus matches; undefined for what JavaScript reads in another way than RE2, or not at all. */
export function compileRegex(pattern: string): RegExp | undefined {
  try {
    return /\(\?(?!:)/.test(pattern) ? undefined : new RegExp(`^(?:${pattern})$`, 's');
  } catch {
    return undefined;
  }
}

/** A short text that a regular expression matches: `5..` → `500`, `GET|HEAD` → `GET`; undefined where none is found. */
export function exampleText(pattern: string): string | undefined {
  const regex = compileRegex(pattern);
  const [text, end] = regex ? readAlternatives(pattern, 0) : ['', 0];
  return regex && end === pattern.length && regex.test(text) ? text : undefined;
}

/** What was made, and where reading goes on. */
type Made = readonly [text: string, end: number];

/** The first alternative counts; the others are read to find the end. */
function readAlternatives(pattern: string, from: number): Made {
  const [text, end] = readSequence(pattern, from);
  let at = end;
  while (pattern[at] === '|') {
    [, at] = readSequence(pattern, at + 1);
  }
  return [text, at];
}

function readSequence(pattern: string, from: number): Made {
  let text = '';
  let at = from;
  while (at < pattern.length && pattern[at] !== '|' && pattern[at] !== ')') {
    const [atom, end] = readAtom(pattern, at);
    const [least, next] = readQuantifier(pattern, end);
    text += atom.repeat(least);
    at = next;
  }
  return [text, at];
}

const ESCAPED: Readonly<Record<string, string>> = { d: '0', w: 'a', s: ' ', D: 'a', W: '-', S: 'a', b: '', n: '\n' };

function readAtom(pattern: string, at: number): Made {
  const character = pattern.charAt(at);
  const next = pattern.charAt(at + 1);
  switch (character) {
    case '(': {
      const [text, end] = readAlternatives(pattern, at + (next === '?' ? 3 : 1));
      return [text, end + 1];
    }
    case '[':
      return readClass(pattern, at);
    case '\\':
      return [ESCAPED[next] ?? next, at + 2];
    case '.':
      return ['0', at + 1];
    case '^':
    case '$':
      return ['', at + 1];
    default:
      return [character, at + 1];
  }
}

const CLASS = /\[\^?\]?(?:\\.|[^\]\\])*\]/y;
const MEMBERS = ['a', '0', 'A', '_', '-', '.', '/', ' '];

function readClass(pattern: string, at: number): Made {
  CLASS.lastIndex = at;
  const [text = '['] = CLASS.exec(pattern) ?? [];
  const regex = compileRegex(text);
  const own = [...text].filter((character) => !'[]^\\'.includes(character));
  return [[...own, ...MEMBERS].find((character) => regex?.test(character)) ?? '', at + text.length];
}

const QUANTIFIER = /(?:[*?]|\+|\{(\d+)(?:,\d*)?\})\??/y;

/** How often at least, and where it ends. */
function readQuantifier(pattern: string, at: number): readonly [least: number, end: number] {
  QUANTIFIER.lastIndex = at;
  const found = QUANTIFIER.exec(pattern);
  if (!found) {
    return [1, at];
  }
  const [text, least] = found;
  return [least !== undefined ? Number(least) : text.startsWith('+') ? 1 : 0, at + text.length];
}
