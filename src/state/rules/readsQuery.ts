import {
  countedReads,
  mergeReads,
  planCounts,
  type SloReads,
  unaskedReads,
  withMissing,
} from '../../queries/reads/planReads';
import type { Slo, SloId } from '../../slo/slo';
import { keys } from '../keys';
import { alignedNow } from '../measure/alignedNow';
import { orThrow, type ServerQuery } from '../queryFailure';
import type { Services } from '../services';
import { inSlices } from './inSlices';
import { listKey } from './listKey';

const FRESH_MS = 5 * 60_000;

const inBackground = () => 'background' as const;

/** How many samples the rules of each SLO would find, in a few queries for all; needed before anything is installed. */
export function readsQuery(
  { gateway, now }: Services,
  uid: string,
  slos: readonly Slo[]
): ServerQuery<ReadonlyMap<SloId, SloReads>> {
  return {
    queryKey: keys.reads(listKey(slos), uid),
    staleTime: FRESH_MS,
    structuralSharing: false,
    queryFn: async ({ signal }) => {
      const time = alignedNow(now());
      const client = gateway.prometheus(uid);
      const { plans, issues, needs } = planCounts(await inSlices(slos, countedReads, signal));
      const answers = await Promise.all(
        plans.map(async ({ expr, read }) => {
          const { value, warnings } = orThrow(await client.query({ expr, time, priority: inBackground }, signal));
          return { reads: read(value), warnings };
        })
      );
      return {
        value: withMissing(mergeReads([...answers.map(({ reads }) => reads), unaskedReads(issues)]), needs),
        asOf: time,
        warnings: answers.flatMap(({ warnings }) => warnings),
      };
    },
  };
}
