import { skipToken, useQuery } from '@tanstack/react-query';
import { seriesLabelsQuery } from '../../../state/nameQueries';
import { useServices } from '../../../state/ServicesProvider';
import { useDebounced } from '../../../state/useDebounced';

/** A selector that is being written is not asked for at every key. */
const DEBOUNCE_MS = 400;

/** Not told by whoever scrapes, but by the kind of the metric. */
const OF_METRICS = ['__name__', 'le'];

/** Labels of the series that a selector finds; none where there are none, and where it cannot be found out. */
export function useSeriesLabels(selector: string | undefined, datasource: string | undefined): readonly string[] {
  const services = useServices();
  const settled = useDebounced(selector, DEBOUNCE_MS);
  const isAsked = selector !== undefined && settled === selector && datasource !== undefined;
  const query = seriesLabelsQuery(services, datasource ?? '', selector ?? '');
  const { data } = useQuery({ ...query, queryFn: isAsked ? query.queryFn : skipToken });
  return (data?.value ?? []).filter((label) => !OF_METRICS.includes(label));
}
