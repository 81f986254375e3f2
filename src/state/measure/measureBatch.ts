import { t } from '@grafana/i18n';
import type { Gateway } from '../../grafana/gateway';
import type { GatewayError } from '../../grafana/gatewayError';
import type { Priority } from '../../grafana/prometheus/prometheusClient';
import { recentWindows } from '../../analysis/measurement';
import type { FromRecorded } from '../../queries/batch';
import { windowLength } from '../../slo/objective';
import type { Recording } from '../../slo/recording';
import { err, ok, type Result } from '../../slo/result';
import type { SloId } from '../../slo/slo';
import type { Instant } from '../../slo/units';
import { hasJustBegun } from '../../slo/windowSpan';
import { readRecordings } from '../recordings/readRecordings';
import type { RecordingsReader } from '../recordings/recordingsReader';
import { allAborted } from './allAborted';
import { loadLeavingOut } from './loadLeavingOut';
import { loadRecorded } from './loadRecorded';
import type { Reading } from './collected';
import type { Measured } from './measured';
import { type MeasureBatch, type MeasureRequest, measureSlos } from './measureSlos';
import { inOrder, inViewFirst } from './parts';

export interface Sources {
  readonly gateway: Pick<Gateway, 'prometheus'>;
  readonly recordings: RecordingsReader;
}

/** One SLO that is measured for as long as somebody waits for it. */
export interface Order extends MeasureRequest {
  readonly priority: () => Priority;
  readonly signal: AbortSignal;
}

interface Batch {
  readonly uid: string;
  readonly now: Instant;
  /** At most one for each id. */
  readonly orders: readonly Order[];
  /** Called once for each SLO, as soon as its last request has answered. */
  readonly onMeasured: (id: SloId, result: Result<Measured, GatewayError>) => void;
}

type Tell = (id: SloId, result: Result<Reading, GatewayError>, recording: Recording) => void;

/**
 * Measures the SLOs of one data source: from what rules have recorded where that covers the window, the others from raw
 * metrics. Where recorded series have nothing of the last minutes, raw metrics are asked as well: rules may have
 * stopped a moment ago.
 */
export async function measureBatch({ gateway, recordings }: Sources, batch: Batch): Promise<void> {
  const { uid, now, orders } = batch;
  const slos = orders.map(({ slo }) => slo);
  const [found, leavingOut] = await Promise.all([readRecordings(recordings, { uid, now, slos }), loadLeavingOut(slos)]);
  const tell: Tell = (id, result, recording) =>
    batch.onMeasured(
      id,
      result.ok
        ? ok({ ...withWarning(result.value, recording.kind === 'unknown' ? found.failure : undefined), recording })
        : err(leavingOut?.withoutRaw(result.error, recording, 'window') ?? result.error)
    );
  const measure = measureOf(gateway, batch);
  const measureRaw = (some: readonly Order[], recordingOf: (id: SloId) => Recording) =>
    inOrder(inViewFirst(some, priorityOf), (part) => measure(part, (id, result) => tell(id, result, recordingOf(id))));
  const measureRecorded = async (some: readonly Order[]) => {
    if (some.length === 0) {
      return;
    }
    const recorded = await loadRecorded(now, found.known);
    await tellWithoutSilent(
      some,
      { now, tell, measureSilent: (silent) => measureRaw(silent, () => ({ kind: 'silent' })) },
      (onMeasured) => measure(some, onMeasured, recorded)
    );
  };
  const isRecorded = ({ slo }: Order) => found.of(slo.id).kind === 'covers';
  const others = orders.filter((order) => !isRecorded(order));
  await Promise.all([measureRecorded(orders.filter(isRecorded)), measureRaw(others, found.of)]);
}

type Measure = (
  orders: readonly Order[],
  onMeasured: MeasureBatch['onMeasured'],
  recorded?: FromRecorded
) => Promise<void>;

/** Measures some orders of a batch, which is given up when nobody waits for any of them. */
function measureOf(gateway: Sources['gateway'], { uid, now }: Batch): Measure {
  return async (orders, onMeasured, recorded) => {
    if (orders.length === 0) {
      return;
    }
    const byId = new Map(orders.map((order) => [order.slo.id, order]));
    await measureSlos(gateway, {
      uid,
      now,
      requests: orders,
      priority: (slos) => (slos.some((id) => byId.get(id)?.priority() === 'visible') ? 'visible' : 'background'),
      signal: allAborted(orders.map(({ signal }) => signal)),
      onMeasured,
      ...(recorded && { recorded }),
    });
  };
}

interface Telling {
  readonly now: Instant;
  readonly tell: Tell;
  readonly measureSilent: (silent: readonly Order[]) => Promise<void>;
}

/**
 * Tells what recorded series say, but for the orders that have nothing of the last minutes. Those are measured anew: what
 * is in view as soon as all of that has answered.
 */
async function tellWithoutSilent(
  orders: readonly Order[],
  { now, tell, measureSilent }: Telling,
  measure: (onMeasured: MeasureBatch['onMeasured']) => Promise<void>
): Promise<void> {
  const anew: Array<Promise<void>> = [];
  const byId = new Map<SloId, { readonly order: Order; readonly wave: Wave }>();
  for (const some of inViewFirst(orders, priorityOf)) {
    const wave: Wave = { open: some.length, silent: [] };
    some.forEach((order) => byId.set(order.slo.id, { order, wave }));
  }
  await measure((id, result) => {
    const found = byId.get(id);
    if (found === undefined) {
      return;
    }
    const { order, wave } = found;
    if (result.ok && isSilent(order, result.value, now)) {
      wave.silent.push(order);
    } else {
      tell(id, result, { kind: 'covers' });
    }
    wave.open -= 1;
    if (wave.open === 0 && wave.silent.length > 0) {
      anew.push(measureSilent(wave.silent));
    }
  });
  await Promise.all(anew);
}

/** Orders that are looked at, or not: how many have no answer yet, and which have fallen silent. */
interface Wave {
  open: number;
  readonly silent: Order[];
}

const priorityOf = ({ priority }: Order): Priority => priority();

/** Nothing in the shortest of the windows that tell of now. A period that has just begun has nothing of its own yet. */
function isSilent({ slo: { objective } }: MeasureRequest, { recent, window }: Reading, now: Instant): boolean {
  const [shortest = windowLength(objective.window)] = recentWindows(objective);
  return !recent.has(shortest) || (window === undefined && !hasJustBegun(objective, now));
}

function withWarning(reading: Reading, failure: GatewayError | undefined): Reading {
  if (failure === undefined) {
    return reading;
  }
  const warning = t(
    'measure.recordings-failed',
    'Whether rules record this SLO could not be read, so its numbers are computed from raw data: {{detail}}',
    { detail: failure.detail, interpolation: { escapeValue: false } }
  );
  return { ...reading, warnings: [...reading.warnings, warning] };
}
