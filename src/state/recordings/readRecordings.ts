import type { GatewayError } from '../../grafana/gatewayError';
import type { Recording } from '../../slo/recording';
import type { Slo, SloId } from '../../slo/slo';
import type { Instant, Seconds } from '../../slo/units';
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

/**
 * What is recorded of some SLOs of one data source, each over its own window: one question for each length. Of
 * calendar windows nothing is read: what an earlier, rolling window has left knows no periods.
 */
export async function readRecordings(reader: RecordingsReader, { uid, now, slos }: Wanted): Promise<FoundRecordings> {
  const lengths = new Set(
    slos.flatMap(({ objective: { window } }) => (window.kind === 'rolling' ? [window.length] : []))
  );
  const answers = await Promise.all(
    [...lengths].map(async (window) => [window, await reader.read({ uid, window, now })] as const)
  );
  const byLength = new Map(answers);
  const found = new Map<SloId, Recording>();
  for (const slo of slos) {
    found.set(slo.id, recordingOf(slo, byLength));
  }
  const failure = answers.flatMap(([, answer]) => (answer.ok ? [] : [answer.error]))[0];
  return {
    of: (id) => found.get(id) ?? { kind: 'unknown' },
    known: Math.max(0, ...answers.map(([, answer]) => (answer.ok ? answer.value.known : 0))),
    ...(failure && { failure }),
  };
}

type Answers = ReadonlyMap<Seconds, Awaited<ReturnType<RecordingsReader['read']>>>;

function recordingOf(slo: Slo, byLength: Answers): Recording {
  const { window } = slo.objective;
  if (window.kind === 'calendar') {
    return { kind: 'none' };
  }
  const answer = byLength.get(window.length);
  return answer?.ok ? answer.value.of(slo) : { kind: 'unknown' };
}
