import type { Gateway } from '../../grafana/gateway';
import { type GatewayError, gatewayError } from '../../grafana/gatewayError';
import type { Priority } from '../../grafana/prometheus/prometheusClient';
import { err, type Result } from '../../slo/result';
import type { Slo, SloId } from '../../slo/slo';
import { type Instant, instant } from '../../slo/units';
import type { Measured } from './measured';
import type { RecordingsReader } from '../recordings/recordingsReader';
import { measureBatch, type Sources } from './measureBatch';

export interface MeasureOrder {
  readonly uid: string;
  readonly slo: Slo;
  readonly now: Instant;
  readonly previous?: Measured;
  readonly priority: () => Priority;
  readonly signal: AbortSignal;
}

/** Measures one SLO; orders that come together go to the data source together. */
export interface Measurer {
  measure(order: MeasureOrder): Promise<Result<Measured, GatewayError>>;
}

interface Pending extends MeasureOrder {
  readonly resolve: (result: Result<Measured, GatewayError>) => void;
}

/** Long enough for all rows of a page to ask, too short to be noticed. */
const GATHER_MS = 10;

/** A measurer over a gateway. It holds nothing but what was asked for in the last moment. */
export function createMeasurer(gateway: Pick<Gateway, 'prometheus'>, recordings: RecordingsReader): Measurer {
  let gathered: Pending[] = [];

  function flush(): void {
    const batches = toBatches(gathered.filter(({ signal }) => !signal.aborted));
    gathered = [];
    batches.forEach(send);
  }

  function send(batch: readonly Pending[]): void {
    run({ gateway, recordings }, batch).catch((thrown: unknown) =>
      batch.forEach(({ resolve }) => resolve(unreadable(thrown)))
    );
  }

  return {
    measure(order) {
      return new Promise((resolve) => {
        const cancelled = gatewayError('cancelled', 'Nobody waits for this SLO any more.');
        if (order.signal.aborted) {
          resolve(err(cancelled));
          return;
        }
        order.signal.addEventListener('abort', () => resolve(err(cancelled)), { once: true });
        if (gathered.length === 0) {
          setTimeout(flush, GATHER_MS);
        }
        gathered.push({ ...order, resolve });
      });
    },
  };
}

/** One batch for each data source; two drafts of one SLO never share one. */
function toBatches(orders: readonly Pending[]): ReadonlyArray<readonly Pending[]> {
  const batches = new Map<string, Map<SloId, Pending>>();
  for (const order of orders) {
    let draft = 0;
    while (batches.get(`${order.uid} ${draft}`)?.has(order.slo.id)) {
      draft += 1;
    }
    const key = `${order.uid} ${draft}`;
    batches.set(key, (batches.get(key) ?? new Map<SloId, Pending>()).set(order.slo.id, order));
  }
  return [...batches.values()].map((batch) => [...batch.values()]);
}

async function run(sources: Sources, batch: readonly Pending[]): Promise<void> {
  const [first] = batch;
  if (first === undefined) {
    return;
  }
  const orders = new Map<SloId, Pending>(batch.map((order) => [order.slo.id, order]));
  await measureBatch(sources, {
    uid: first.uid,
    // Orders of one moment may stand on both sides of a quarter of a minute; the newer instant answers for all.
    now: instant(Math.max(...batch.map(({ now }) => now))),
    orders: batch,
    onMeasured: (id, result) => orders.get(id)?.resolve(result),
  });
}

/** An answer that nobody foresaw fails these SLOs, with its words, instead of leaving them loading for ever. */
function unreadable(thrown: unknown): Result<never, GatewayError> {
  return err(gatewayError('undecodable', `The answer could not be read: ${String(thrown)}`, { cause: thrown }));
}
