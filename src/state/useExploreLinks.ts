import type { SloQueries } from '../queries/sloQueries';
import type { Slo } from '../slo/slo';
import { type ExploreLinks, exploreLinks } from './exploreLinks';
import { useServices } from './ServicesProvider';
import { type RawRange, toSpan } from './url/timeRange';
import { useSourceOf } from './useSourceOf';

/** Links to Explore for one SLO; they work while its numbers are loading or have failed. */
export function useExploreLinks(
  slo: Slo,
  range: RawRange,
  readFrom: SloQueries['source'] = 'raw'
): ExploreLinks | undefined {
  const { gateway, now } = useServices();
  const source = useSourceOf()(slo);
  const span = toSpan(range, now());
  return source?.ok && span !== undefined
    ? exploreLinks(gateway, { uid: source.value.uid, slo, span, source: readFrom })
    : undefined;
}
