/** Aborted when the last of the signals is: a shared request goes on while one SLO still waits for it. */
export function allAborted(signals: readonly AbortSignal[]): AbortSignal {
  const controller = new AbortController();
  // Some may have left before the request was made; they tell nobody any more.
  const abortWithLast = () => {
    if (signals.every(({ aborted }) => aborted)) {
      controller.abort();
    }
  };
  signals.forEach((signal) => signal.addEventListener('abort', abortWithLast, { once: true }));
  abortWithLast();
  return controller.signal;
}
