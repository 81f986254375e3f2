/** The exclusions that travel with a form, as a document; text that is no JSON stays text, so that the decoder refuses it. */
export function exclusionsOfDraft(text: string): unknown {
  if (text === '') {
    return undefined;
  }
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
