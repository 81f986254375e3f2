/** Whether the runtime knows the IANA name, `Europe/Berlin`. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch (error) {
    // The only way that the standard offers to ask: an unknown name throws a RangeError.
    return !(error instanceof RangeError);
  }
}
