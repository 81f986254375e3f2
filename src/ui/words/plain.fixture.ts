/** Words with ordinary spaces, as tests write them. That numbers keep their units is tested once, in `noBreak.test.ts`. */
export function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
