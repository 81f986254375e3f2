/** Whether the text is a day that exists, as `2026-11-30`. */
export function isCalendarDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) {
    return false;
  }
  const date = new Date(`${text}T00:00:00Z`);
  // A day that does not exist is either refused or moved into the next month.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
