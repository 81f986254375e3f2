import { gatewayError } from '../../grafana/gatewayError';
import { withGrammar } from '../../promql/withGrammar';
import { QueryFailure } from '../queryFailure';

/** Some tens of milliseconds of work: a page that is scrolled meanwhile does not stand still. */
const SLICE = 10;

/** Work for each item that reads PromQL, a few items at a time. Ends early, with a failure, when it is given up. */
export async function inSlices<T, U>(
  items: readonly T[],
  work: (item: T) => U,
  signal: AbortSignal
): Promise<readonly U[]> {
  const done: U[] = [];
  for (let start = 0; start < items.length; start += SLICE) {
    if (start > 0) {
      await untilThePageBreathed();
    }
    if (signal.aborted) {
      throw new QueryFailure(gatewayError('cancelled', 'Nobody waits for it any more.'));
    }
    const slice = await withGrammar(() => items.slice(start, start + SLICE).map(work));
    if (!slice.ok) {
      const reason = slice.error.map(({ message, remedy }) => `${message} ${remedy}`).join(' ');
      throw new QueryFailure(gatewayError('unavailable', reason));
    }
    done.push(...slice.value);
  }
  return done;
}

function untilThePageBreathed(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
