import { useQuery } from '@tanstack/react-query';
import '../../../promql/readText';
import { parseSelector } from '../../../promql/parse';
import { idleQuery } from '../../../state/idleQuery';
import { metricTypesQuery } from '../../../state/nameQueries';
import { useServices } from '../../../state/ServicesProvider';
import { useDebounced } from '../../../state/useDebounced';

/** A name that is being written is not asked for at every key. */
const DEBOUNCE_MS = 400;

/**
 * The metric of a selector where every target says that it is a gauge; undefined where none says anything, where they
 * differ, and where it cannot be found out.
 */
export function useGauge(selector: string, datasource: string | undefined): string | undefined {
  const services = useServices();
  const metric = metricOf(selector);
  const settled = useDebounced(metric, DEBOUNCE_MS);
  const isAsked = metric !== undefined && settled === metric && datasource !== undefined;
  const query = isAsked ? metricTypesQuery(services, datasource, metric) : idleQuery<readonly string[]>();
  const types = useQuery(query).data?.value ?? [];
  return types.length > 0 && types.every((type) => type === 'gauge') ? metric : undefined;
}

function metricOf(text: string): string | undefined {
  const selector = parseSelector(text);
  return selector.ok ? selector.value.metric : undefined;
}
