import { isPassing } from './retry';
import type { Transport } from './transport';

/**
 * A way to one server on which requests are tried once, instead of several times, from a failure of the server to its
 * next answer. Dozens of queries of a page that each try again would keep the failure from whoever looks at the page,
 * and load a server that has enough to do; the page asks again at its next refresh.
 */
export function triedOnceWhileDown(transport: Transport): Transport {
  let isDown = false;
  return {
    async send(request) {
      const answer = await transport.send(isDown ? { ...request, retry: false } : request);
      // Who left says nothing about the server.
      if (answer.ok || answer.error.kind !== 'cancelled') {
        isDown = !answer.ok && isPassing(answer.error);
      }
      return answer;
    },
  };
}
