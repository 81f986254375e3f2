const NO_BREAK_SPACE = '\u00a0';

/** Words that stay on one line: a number never loses its unit to the next one. */
export function noBreak(text: string): string {
  return text.replaceAll(' ', NO_BREAK_SPACE);
}
