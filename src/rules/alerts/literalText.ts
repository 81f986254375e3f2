/** Text of users in labels and annotations of alerts goes through templates; this is written there to be read as it stands. */
export function literalText(text: string): string {
  return text.replaceAll('{{', '{{ "{{" }}');
}
