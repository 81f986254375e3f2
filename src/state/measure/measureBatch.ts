import { t } from '@grafana/i18n';
import type { Gateway } from '../../grafana/gateway';
import type { GatewayError } from '../../grafana/gatewayError';
import { recentWindows } from '../../analysis/measurement';
import { windowLength } from '../../slo/objective';
import type { Recording } from '../../slo/recording';
import { ok, type Result } from '../../slo/result';
import type { SloId } from '../../slo/slo';
import { readRecordings } from '../recordings/readRecordings';
import type { RecordingsReader } from '../recordings/recordingsReader';
import type { Reading } from './collected';
import type { Measured } from './measured';
import { type MeasureBatch, type MeasureRequest, measureSlos } from './measureSlos';

export interface Sources {
  readonly gateway: Pick<Gateway, 'prometheus'>;
  readonly recordings: RecordingsReader;
}

type Batch = Omit<MeasureBatch, 'recorded' | 'onMeasured'> & {
  readonly onMeasured: (id: SloId, result: Result<Measured, GatewayError>) => void;
};

/**
 * Measures the SLOs of one data source: from what rules have recorded where that covers the window, the others from raw
 * metrics. Where recorded series have nothing of the last minutes, raw metrics are asked as well: rules may have
 * stopped a moment ago.
 */
export async function measureBatch({ gateway, recordings }: Sources, batch: Batch): Promise<void> {
  const { uid, now, requests } = batch;
  const slos = requests.map(({ slo }) => slo);
  const found = await readRecordings(recordings, { uid, now, slos });
  const tell = (id: SloId, result: Result<Reading, GatewayError>, recording: Recording) =>
    batch.onMeasured(id, result.ok ? ok({ ...withWarning(result.value, found.failure), recording }) : result);
  const measureRaw = (some: readonly MeasureRequest[], recordingOf: (id: SloId) => Recording) =>
    some.length === 0
      ? Promise.resolve()
      : measureSlos(gateway, { ...batch, requests: some, onMeasured: (id, one) => tell(id, one, recordingOf(id)) });
  const isRecorded = ({ slo }: MeasureRequest) => found.of(slo.id).kind === 'covers';
  const recorded = requests.filter(isRecorded);
  await Promise.all([
    measureRaw(
      requests.filter((request) => !isRecorded(request)),
      found.of
    ),
    measureRecorded(gateway, { ...batch, requests: recorded, recorded: { now, known: found.known } }, (id, one) =>
      tell(id, one, { kind: 'covers' })
    ).then((silent) => measureRaw(silent, () => ({ kind: 'silent' }))),
  ]);
}

/** Measures from recorded series; answers with the requests that have nothing of the last minutes, and tells the others. */
async function measureRecorded(
  gateway: Sources['gateway'],
  batch: Omit<MeasureBatch, 'onMeasured'>,
  tell: MeasureBatch['onMeasured']
): Promise<readonly MeasureRequest[]> {
  const silent: MeasureRequest[] = [];
  const byId = new Map(batch.requests.map((request) => [request.slo.id, request]));
  const onMeasured: MeasureBatch['onMeasured'] = (id, result) => {
    const request = byId.get(id);
    if (request && result.ok && isSilent(request, result.value)) {
      silent.push(request);
    } else {
      tell(id, result);
    }
  };
  if (batch.requests.length > 0) {
    await measureSlos(gateway, { ...batch, onMeasured });
  }
  return silent;
}

/** Nothing in the shortest of the windows that tell of now. */
function isSilent({ slo }: MeasureRequest, { recent, window }: Reading): boolean {
  const [shortest = windowLength(slo.objective.window)] = recentWindows(slo.objective);
  return window === undefined || !recent.has(shortest);
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
