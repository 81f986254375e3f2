import type { GatewayError } from '../../grafana/gatewayError';
import { type RecordedWindow, recordedWindow } from '../../queries/recorded/recordedWindow';
import type { Recording } from '../../slo/recording';
import type { Slo, SloId } from '../../slo/slo';
import type { Instant } from '../../slo/units';
import type { RecordingsReader } from './recordingsReader';

interface Wanted {
  readonly uid: string;
  readonly now: Instant;
  readonly slos: readonly Slo[];
}

export interface FoundRecordings {
  readonly of: (id: SloId) => Recording;
  /** How many SLOs the data source has recorded series of. */
  readonly known: number;
  /** Why nothing could be found out of some of them. */
  readonly failure?: GatewayError;
}

/** What is recorded of some SLOs of one data source, each over its own window. */
export async function readRecordings(reader: RecordingsReader, { uid, now, slos }: Wanted): Promise<FoundRecordings> {
  const windowOf = new Map(slos.map(({ id, objective }) => [id, recordedWindow(objective.window, now)]));
  const windows = new Map<string, RecordedWindow>([...windowOf.values()].map((window) => [window.key, window]));
  const answers = await Promise.all([...windows.values()].map((window) => reader.read({ uid, window, now, slos })));
  const byKey = new Map([...windows.keys()].map((key, at) => [key, answers[at]]));
  const found = new Map<SloId, Recording>();
  for (const slo of slos) {
    const answer = byKey.get(windowOf.get(slo.id)?.key ?? '');
    found.set(slo.id, answer?.ok ? answer.value.of(slo) : { kind: 'unknown' });
  }
  const failure = answers.flatMap((answer) => (answer.ok ? [] : [answer.error]))[0];
  return {
    of: (id) => found.get(id) ?? { kind: 'unknown' },
    known: Math.max(0, ...answers.map((answer) => (answer.ok ? answer.value.known : 0))),
    ...(failure && { failure }),
  };
}
