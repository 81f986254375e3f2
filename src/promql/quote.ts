import { type ParseResult, parsed, refused } from './syntaxIssue';

const NAMED: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * A double-quoted PromQL string. Control characters are written as escapes, so that no proxy or log mangles them, and so
 * is U+FFFD, which Prometheus takes for bytes that are no text.
 */
export function quote(value: string): string {
  return `"${value.replace(/["\\\p{Cc}\ufffd]/gu, escapeCharacter)}"`;
}

function escapeCharacter(character: string): string {
  return NAMED[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

const SIMPLE: Readonly<Record<string, number>> = {
  a: 7,
  b: 8,
  f: 12,
  n: 10,
  r: 13,
  t: 9,
  v: 11,
  '\\': 92,
  "'": 39,
  '"': 34,
};

const ESCAPE = /^(?:x([0-9a-fA-F]{2})|([0-7]{3})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([abfnrtv\\'"]))/;

/** Reads a quoted PromQL string with Go's rules: `"…"` and `'…'` with escapes, `` `…` `` without. */
export function unquote(text: string): ParseResult<string> {
  const mark = text.charAt(0);
  if (text.length < 2 || !text.endsWith(mark)) {
    return broken(text, 'The quoted text does not end.', `End it with ${mark}.`);
  }
  const body = text.slice(1, -1);
  if (mark === '`') {
    return parsed(body);
  }
  const encoded = percentEncode(body);
  const decoded = encoded === undefined ? undefined : decodeUtf8(encoded);
  return decoded === undefined
    ? broken(
        text,
        `${text} holds an escape that Prometheus does not know.`,
        'Write a backslash as \\\\ and a quote as \\".'
      )
    : parsed(decoded);
}

/** Escapes may spell single bytes of a UTF-8 sequence, so all goes through bytes, as in Go. */
function percentEncode(body: string): string | undefined {
  let encoded = '';
  for (let i = 0; i < body.length;) {
    if (body.charAt(i) !== '\\') {
      const character = String.fromCodePoint(body.codePointAt(i) ?? 0);
      encoded += encodeCharacter(character);
      i += character.length;
      continue;
    }
    const match = ESCAPE.exec(body.slice(i + 1));
    const unit = match === null ? undefined : encodeEscape(match);
    if (match === null || unit === undefined) {
      return undefined;
    }
    encoded += unit;
    i += 1 + match[0].length;
  }
  return encoded;
}

function encodeEscape([, hex, octal, short, long, simple]: RegExpExecArray): string | undefined {
  if (hex !== undefined || octal !== undefined) {
    const byte = hex !== undefined ? Number.parseInt(hex, 16) : Number.parseInt(octal ?? '', 8);
    return byte > 0xff ? undefined : `%${byte.toString(16).padStart(2, '0')}`;
  }
  const code = simple !== undefined ? SIMPLE[simple] : Number.parseInt(short ?? long ?? '', 16);
  return code === undefined || code > 0x10ffff ? undefined : encodeCharacter(String.fromCodePoint(code));
}

/** Half a surrogate pair is no character; Go and browsers send U+FFFD in its place. */
function encodeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return encodeURIComponent(code >= 0xd800 && code <= 0xdfff ? '\ufffd' : character);
}

function decodeUtf8(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}

function broken(text: string, message: string, remedy: string): ParseResult<never> {
  return refused({ code: 'syntax', from: 0, to: text.length, message, remedy });
}
