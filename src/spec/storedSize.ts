/** What the column `plugin_setting.json_data` holds on MySQL (TEXT); SQLite and PostgreSQL hold far more. */
export const STORED_BYTES_LIMIT = 65_535;

/** Characters that Grafana's JSON writer spells as `\u003c` and the like: six bytes each. */
const ESCAPED = new Set(['<', '>', '&', '\u2028', '\u2029'].map((character) => character.charCodeAt(0)));

/** Bytes of a JSON value as Grafana's server writes it into its database. */
export function storedBytes(value: unknown): number {
  const text = JSON.stringify(value) ?? '';
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    bytes += bytesOf(text.charCodeAt(i));
  }
  return bytes;
}

/** UTF-8 bytes of one UTF-16 unit; each half of a surrogate pair counts for half of its four bytes. */
function bytesOf(unit: number): number {
  if (ESCAPED.has(unit)) {
    return 6;
  }
  if (unit < 0x80) {
    return 1;
  }
  return unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
}
