import type { DataSourceRef } from '../grafana/dataSources';
import { useServices } from './ServicesProvider';

/** A data source that can be chosen. */
export type DataSourceChoice = DataSourceRef;

/** Prometheus-compatible data sources that this user may query. Grafana holds the list; nothing is asked. */
export function useDataSources(): readonly DataSourceChoice[] {
  return useServices().gateway.dataSources();
}
