/**
 * A problem that a user can mend: where it is, what it is, and what to do.
 *
 * `path` is the place in the document (`['slos', 3, 'objective', 'target']`), `code` is stable for tests and
 * translation, `message` says in one or two sentences what is wrong and how to mend it.
 */
export interface Issue {
  readonly path: ReadonlyArray<string | number>;
  readonly code: string;
  readonly message: string;
}

/** What can fail because of somebody's input is a value, not an exception. */
export type Result<T, E = readonly Issue[]> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function err<E>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}

/** A result that failed with one issue. */
export function fail(path: Issue['path'], code: string, message: string): Result<never> {
  return err([{ path, code, message }]);
}
