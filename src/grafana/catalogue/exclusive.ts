/** Runs one piece of work at a time. */
export type Exclusive = <T>(work: () => Promise<T>) => Promise<T>;

/** A tab that hangs must not keep the others from saving; the merge protects them without the lock, too. */
const PATIENCE_MILLISECONDS = 5000;

/**
 * One save at a time in this tab, and, where the browser has the Web Locks API (pages served over HTTPS or from
 * localhost), in all tabs of this browser: between them the race does not exist.
 */
export function createExclusive(name: string): Exclusive {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const run = last.then(() => (hasLocks() ? inAllTabs(name, work) : work()));
    // The next piece begins when this one has ended, well or badly; its outcome goes to whoever asked for it.
    last = Promise.allSettled([run]);
    return run;
  };
}

function hasLocks(): boolean {
  return typeof navigator === 'object' && 'locks' in navigator && navigator.locks !== undefined;
}

async function inAllTabs<T>(name: string, work: () => Promise<T>): Promise<T> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MILLISECONDS);
  const began = { yes: false };
  try {
    return await navigator.locks.request(name, { signal: patience.signal }, () => {
      began.yes = true;
      clearTimeout(timer);
      return work();
    });
  } catch (error) {
    if (began.yes) {
      throw error;
    }
    return work();
  } finally {
    clearTimeout(timer);
  }
}
