/** What the editor hands on to the page of an SLO that it has just made; kept by the browser, so it is read with care. */
export const JUST_CREATED = { justCreated: true };

/** Whether a page is shown because its SLO was just made. */
export function isJustCreated(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'justCreated' in state;
}
