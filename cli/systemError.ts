/** A folder that cannot be made, a full disk: for whoever called, not for whoever wrote this. */
export function isOfTheSystem(error: unknown): error is NodeJS.ErrnoException {
  return typeof error === 'object' && error !== null && 'syscall' in error && 'message' in error;
}
