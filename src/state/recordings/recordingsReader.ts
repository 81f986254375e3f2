import type { QueryClient } from '@tanstack/react-query';
import type { Gateway } from '../../grafana/gateway';
import { type GatewayError, gatewayError } from '../../grafana/gatewayError';
import type { Recordings } from '../../queries/recorded/planRecordings';
import type { RecordedWindow } from '../../queries/recorded/recordedWindow';
import { recordingsExpr } from '../../queries/recorded/recordingsExpr';
import { err, ok, type Result } from '../../slo/result';
import type { Sample } from '../../slo/samples';
import type { Instant } from '../../slo/units';
import { keys } from '../keys';
import { orThrow, QueryFailure } from '../queryFailure';

interface Target {
  readonly uid: string;
  readonly window: RecordedWindow;
  readonly now: Instant;
}

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
    async read({ uid, window, now }) {
      try {
        const { value } = await queryClient.query({
          queryKey: keys.recordings(uid, window.key),
          staleTime: FRESH_MS,
          structuralSharing: false,
          queryFn: async () => ({ value: orThrow(await join({ uid, window, now })) }),
        });
        return ok(value);
      } catch (thrown: unknown) {
        return err(thrown instanceof QueryFailure ? thrown.failure : gatewayError('undecodable', String(thrown)));
      }
    },
  };
}

interface Question {
  readonly windows: RecordedWindow[];
  readonly answer: Promise<readonly Found[]>;
}

type Found = Result<Recordings, GatewayError>;

/** Joins the question that is about to be asked of a data source. */
function createGathering(gateway: Pick<Gateway, 'prometheus'>): (target: Target) => Promise<Found> {
  const open = new Map<string, Question>();

  function begin({ uid, now }: Target): Question {
    const windows: RecordedWindow[] = [];
    const answer = Promise.resolve().then(() => {
      open.delete(uid);
      return askFor(gateway, windows, { uid, now });
    });
    const question = { windows, answer };
    open.set(uid, question);
    return question;
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
  about: Omit<Target, 'window'>
): Promise<readonly Found[]> {
  const expr = recordingsExpr(windows);
  const priority = () => 'visible' as const;
  const answer = await gateway.prometheus(about.uid).query({ expr, time: about.now, timeoutMs: TIMEOUT_MS, priority });
  if (!answer.ok && answer.error.kind === 'too-large' && windows.length > 1) {
    return (await Promise.all(windows.map((window) => askFor(gateway, [window], about)))).flat();
  }
  return answer.ok ? (await readAnswer(answer.value.value, windows)).map(ok) : windows.map(() => answer);
}

const NOTHING: Recordings = { known: 0, of: () => ({ kind: 'none' }) };

/** What reads the answer is loaded where there is one: nobody without rules needs its code. */
async function readAnswer(
  samples: readonly Sample[],
  windows: readonly RecordedWindow[]
): Promise<readonly Recordings[]> {
  if (samples.length === 0) {
    return windows.map(() => NOTHING);
  }
  const { planRecordings } = await import(/* webpackChunkName: "recorded" */ '../../queries/recorded/planRecordings');
  return planRecordings(windows).read(samples);
}
