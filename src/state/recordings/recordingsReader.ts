import type { QueryClient } from '@tanstack/react-query';
import type { Gateway } from '../../grafana/gateway';
import { type GatewayError, gatewayError } from '../../grafana/gatewayError';
import { planRecordings, type Recordings } from '../../queries/recorded/planRecordings';
import { err, ok, type Result } from '../../slo/result';
import type { Instant, Seconds } from '../../slo/units';
import { keys } from '../keys';
import { orThrow, QueryFailure } from '../queryFailure';

interface Target {
  readonly uid: string;
  readonly window: Seconds;
  readonly now: Instant;
}

/** What rules have recorded in a data source: asked once for all SLOs with windows of one length, and kept a while. */
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
  return {
    async read({ uid, window, now }) {
      const { expr, read } = planRecordings(window);
      try {
        const { value } = await queryClient.query({
          queryKey: keys.recordings(uid, window),
          staleTime: FRESH_MS,
          structuralSharing: false,
          queryFn: async () => {
            const answer = orThrow(
              await gateway.prometheus(uid).query({
                expr,
                time: now,
                timeoutMs: TIMEOUT_MS,
                priority: () => 'visible' as const,
              })
            );
            return { value: read(answer.value) };
          },
        });
        return ok(value);
      } catch (thrown: unknown) {
        return err(thrown instanceof QueryFailure ? thrown.failure : gatewayError('undecodable', String(thrown)));
      }
    },
  };
}
