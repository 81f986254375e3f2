/** Text → the RE2 expression that matches exactly it; RE2 has no more special characters than these. */
export function escapeRegex(text: string): string {
  return text.replace(/[\\.+*?()|[\]{}^$]/g, '\\$&');
}
