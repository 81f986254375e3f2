import type { SloQueries } from '../queries/sloQueries';
import type { Slo } from '../slo/slo';
import type { Seconds } from '../slo/units';
import { type ExploreLinks, exploreLinks } from './exploreLinks';
import { alignedNow } from './measure/alignedNow';
import { useServices } from './ServicesProvider';
import { type RawRange, toSpan } from './url/timeRange';
import { useSourceOf } from './useSourceOf';

/** Links to Explore for one SLO; they work while its numbers are loading or have failed. */
export function useExploreLinks(
  slo: Slo,
  range: RawRange,
  { readFrom = 'raw', step }: { readonly readFrom?: SloQueries['source']; readonly step?: Seconds } = {}
): ExploreLinks | undefined {
  const { gateway, now } = useServices();
  const source = useSourceOf()(slo);
  const at = alignedNow(now());
  const span = toSpan(range, now());
  return source?.ok && span !== undefined
    ? exploreLinks(gateway, { uid: source.value.uid, slo, span, now: at, source: readFrom, step })
    : undefined;
}
