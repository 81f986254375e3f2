/** A folder that cannot be made, a full disk: for whoever called, not for whoever wrote this. */
export function isOfTheSystem(error: unknown): error is NodeJS.ErrnoException {
  return typeof error === 'object' && error !== null && 'syscall' in error && 'message' in error;
}

const REASONS = {
  EEXIST: 'a file has this name. Name another folder',
  ENOTDIR: 'a part of this path is a file. Name another folder',
  EISDIR: 'a folder has this name. Move it away',
  ENOENT: 'the system keeps no files there. Name another folder',
  EACCES: 'you are not allowed to write there',
  EPERM: 'you are not allowed to write there',
  EROFS: 'it lies on a file system that is read-only. Name another folder',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'a name in it is longer than the system allows',
} as const;

type Reason = keyof typeof REASONS;

/** What could not be written, and why. */
export function writeFailure({ code = '', path, message }: NodeJS.ErrnoException): string {
  return code in REASONS && path !== undefined ? cannotBeWritten(path, code as Reason) : message;
}

/** What cannot be written for a reason that is known. */
export function cannotBeWritten(path: string, reason: Reason): string {
  return `${path} cannot be written: ${REASONS[reason]}.`;
}
