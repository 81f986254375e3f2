/** The names of labels in a text that separates them by commas. */
export function labelsIn(text: string): readonly string[] {
  return text
    .split(',')
    .map((label) => label.trim())
    .filter((label) => label !== '');
}
