import type { Result } from '../../slo/result';
import { type GatewayError, gatewayError } from '../gatewayError';
import type { Priority } from './prometheusClient';

/** Grafana's browser queue has five places for data on HTTP/1.1; one stays free for everything else on the page. */
export const MAX_IN_FLIGHT = 4;

interface Waiting {
  readonly priority: () => Priority;
  readonly start: () => void;
}

export interface Limiter {
  /** Runs the task when a place is free; a task whose signal is aborted while it waits never starts. */
  run<T>(
    task: () => Promise<Result<T, GatewayError>>,
    options?: { readonly priority?: () => Priority; readonly signal?: AbortSignal }
  ): Promise<Result<T, GatewayError>>;
}

const visible = (): Priority => 'visible';

/** At most `places` tasks at a time; what is visible first, otherwise in the order of asking. */
export function createLimiter(places = MAX_IN_FLIGHT): Limiter {
  const queue: Waiting[] = [];
  let inFlight = 0;

  function startNext(): void {
    while (inFlight < places && queue.length > 0) {
      const first = queue.findIndex((waiting) => waiting.priority() === 'visible');
      const [next] = queue.splice(Math.max(first, 0), 1);
      inFlight += 1;
      next?.start();
    }
  }

  return {
    async run(task, { priority = visible, signal } = {}) {
      if (signal?.aborted || !(await waitIn(queue, { priority, signal }, startNext))) {
        return { ok: false, error: gatewayError('cancelled', 'The request was cancelled before it was sent.') };
      }
      try {
        return await task();
      } finally {
        inFlight -= 1;
        startNext();
      }
    },
  };
}

/** True when it is this one's turn, false when it was cancelled before. */
function waitIn(
  queue: Waiting[],
  { priority, signal }: { readonly priority: () => Priority; readonly signal: AbortSignal | undefined },
  startNext: () => void
): Promise<boolean> {
  return new Promise((resolve) => {
    const leave = () => {
      queue.splice(queue.indexOf(waiting), 1);
      resolve(false);
    };
    const start = () => {
      signal?.removeEventListener('abort', leave);
      resolve(true);
    };
    const waiting: Waiting = { priority, start };
    signal?.addEventListener('abort', leave, { once: true });
    queue.push(waiting);
    startNext();
  });
}
