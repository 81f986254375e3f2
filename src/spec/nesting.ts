/** Deeper than any entry has reason to be. */
export const MAX_ENTRY_DEPTH = 64;

/** Recursion over a text of this depth is safe everywhere. */
export const MAX_DOCUMENT_DEPTH = 256;

/** What is stored is kept as it is, however deep an entry is: up to here it can be written again. */
export const MAX_STORED_DEPTH = 1000;

/** Whether a value nests deeper than it may, or contains itself. Works without recursion, on anything. */
export function isNestedDeeper(value: unknown, maxDepth: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= maxDepth; depth++) {
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []));
    if (level.length === 0) {
      return false;
    }
  }
  return true;
}
