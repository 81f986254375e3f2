import type { QueryClient } from '@tanstack/react-query';
import type { Gateway } from '../../grafana/gateway';
import { type GatewayError, gatewayError } from '../../grafana/gatewayError';
import type { Recordings } from '../../queries/recorded/planRecordings';
import type { RecordedWindow } from '../../queries/recorded/recordedWindow';
import { recordingsExpr } from '../../queries/recorded/recordingsExpr';
import { err, ok, type Result } from '../../slo/result';
import { LABELS } from '../../slo/reservedLabels';
import type { Sample } from '../../slo/samples';
import type { Slo } from '../../slo/slo';
import type { Instant } from '../../slo/units';
import { keys } from '../keys';
import { orThrow, QueryFailure } from '../queryFailure';

interface Target {
  readonly uid: string;
  readonly window: RecordedWindow;
  readonly now: Instant;
  /** Who wants to know: what reads the answer is loaded where it says something of one of them. */
  readonly slos: ReadonlyArray<Pick<Slo, 'id'>>;
}

type Question = Omit<Target, 'slos'>;

/**
 * What rules have recorded in a data source: asked for all SLOs with the same window, and kept a while. Windows that are
 * wanted at the same moment are one question.
 */
export interface RecordingsReader {
  read(target: Target): Promise<Result<Recordings, GatewayError>>;
}

/** Rules record once in ten minutes what is asked for here. */
const FRESH_MS = 5 * 60_000;

/** The numbers wait for this answer, and do without it: whoever looks at a store that hangs is not to wait twice. */
const TIMEOUT_MS = 10_000;

export function createRecordingsReader(
  gateway: Pick<Gateway, 'prometheus'>,
  queryClient: QueryClient
): RecordingsReader {
  const join = createGathering(gateway);
  return {
    async read({ uid, window, now, slos }) {
      try {
        const { value } = await queryClient.query({
          queryKey: keys.recordings(uid, window.key),
          staleTime: FRESH_MS,
          structuralSharing: false,
          queryFn: async () => ({ value: orThrow(await join({ uid, window, now })) }),
        });
        return ok(slos.some(({ id }) => value.ids.has(id)) ? await value.recordings() : NOTHING);
      } catch (thrown: unknown) {
        return err(thrown instanceof QueryFailure ? thrown.failure : gatewayError('undecodable', String(thrown)));
      }
    },
  };
}

/** The answer about one window, as it came. */
interface Answered {
  readonly ids: ReadonlySet<string>;
  readonly recordings: () => Promise<Recordings>;
}

interface Asking {
  readonly windows: RecordedWindow[];
  readonly answer: Promise<readonly Found[]>;
}

type Found = Result<Answered, GatewayError>;

/** Joins the question that is about to be asked of a data source. */
function createGathering(gateway: Pick<Gateway, 'prometheus'>): (question: Question) => Promise<Found> {
  const open = new Map<string, Asking>();

  function begin({ uid, now }: Question): Asking {
    const windows: RecordedWindow[] = [];
    const answer = Promise.resolve().then(() => {
      open.delete(uid);
      return askFor(gateway, windows, { uid, now });
    });
    const asking = { windows, answer };
    open.set(uid, asking);
    return asking;
  }

  return async (target) => {
    const { windows, answer } = open.get(target.uid) ?? begin(target);
    const at = windows.push(target.window) - 1;
    return (await answer)[at] ?? err(gatewayError('undecodable', 'The answer says nothing of a window.'));
  };
}

/** All windows in one request; where the longest are too much together, each by itself. */
async function askFor(
  gateway: Pick<Gateway, 'prometheus'>,
  windows: readonly RecordedWindow[],
  about: Omit<Question, 'window'>
): Promise<readonly Found[]> {
  const expr = recordingsExpr(windows);
  const priority = () => 'visible' as const;
  const answer = await gateway.prometheus(about.uid).query({ expr, time: about.now, timeoutMs: TIMEOUT_MS, priority });
  if (!answer.ok && answer.error.kind === 'too-large' && windows.length > 1) {
    return (await Promise.all(windows.map((window) => askFor(gateway, [window], about)))).flat();
  }
  return answer.ok ? readLater(answer.value.value, windows).map(ok) : windows.map(() => answer);
}

const NOTHING: Recordings = { known: 0, of: () => ({ kind: 'none' }) };

/** Answers that are read when somebody needs them, once: nobody without rules needs the code that does. */
function readLater(samples: readonly Sample[], windows: readonly RecordedWindow[]): readonly Answered[] {
  const ids = new Set(samples.flatMap(({ labels }) => labels[LABELS.slo] ?? []));
  let read: Promise<readonly Recordings[]> | undefined;
  const load = async () => {
    const { planRecordings } = await import(/* webpackChunkName: "recorded" */ '../../queries/recorded/planRecordings');
    return planRecordings(windows).read(samples);
  };
  return windows.map((_, at) => ({ ids, recordings: async () => (await (read ??= load()))[at] ?? NOTHING }));
}
