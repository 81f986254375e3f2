/** A part of the app was needed where it is not loaded: `withPart` loads it and begins anew. */
class PartMissing extends Error {
  constructor(
    message: string,
    readonly part: unknown
  ) {
    super(message);
  }
}

/**
 * A part that few pages need, and that is large. Nothing that uses it imports it: it provides itself when it is loaded,
 * and `get` throws `missing` until then.
 */
export function onDemand<T>(missing: string) {
  let provided: T | undefined;
  const provide = (part: T): void => {
    provided = part;
  };
  const get = (): T => {
    if (provided === undefined) {
      throw new PartMissing(missing, get);
    }
    return provided;
  };
  return { provide, get };
}

/**
 * Does work that may need the part behind `get`. Where it meets that it is missing, the part is loaded and the work done
 * anew, so it must have no effects. Undefined only where the part could not be loaded.
 */
export async function withPart<T>(
  get: () => unknown,
  load: () => Promise<unknown>,
  work: () => T | Promise<T>
): Promise<{ readonly done: T } | undefined> {
  try {
    return { done: await work() };
  } catch (thrown) {
    if (!(thrown instanceof PartMissing && thrown.part === get)) {
      throw thrown;
    }
  }
  const isLoaded = await load().then(
    () => true,
    () => false
  );
  return isLoaded ? { done: await work() } : undefined;
}
