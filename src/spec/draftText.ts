/** Rows that nobody has written in are not part of the document. */
export function hasContent(row: Readonly<Record<string, string>>): boolean {
  return Object.values(row).some((text) => text.trim() !== '');
}

/** The text of a field without blanks round it; undefined where nothing is written. */
export function filled(text: string): string | undefined {
  const trimmed = text.trim();
  return trimmed === '' ? undefined : trimmed;
}
