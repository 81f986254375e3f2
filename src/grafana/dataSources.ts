import { type DataSourceInstanceSettings, matchPluginId } from '@grafana/data';
import type { DataSourceSrv } from '@grafana/runtime';
import * as v from 'valibot';
import type { RouteHints } from './prometheus/route';

/** A data source that speaks the HTTP API of Prometheus. */
export interface DataSourceRef {
  readonly uid: string;
  readonly name: string;
  /** Plugin id: `prometheus`, `grafana-amazonprometheus-datasource`, … Queries for Explore must carry it. */
  readonly type: string;
  readonly isDefault: boolean;
}

/** Plugins with the HTTP API of Prometheus that Grafana does not count among its Prometheus flavours. */
const COMPATIBLE: readonly string[] = ['victoriametrics-metrics-datasource'];

/** Chosen by capability: Prometheus, its flavours, and compatible plugins, under their own ids or their aliases. */
export function isPrometheusCompatible(meta: DataSourceInstanceSettings['meta']): boolean {
  return ['prometheus', ...COMPATIBLE].some((id) => matchPluginId(id, meta) || (meta.aliasIDs?.includes(id) ?? false));
}

type List = Pick<DataSourceSrv, 'getList'>;

/** Data sources that this user may query, in the order of Grafana. */
export function listDataSources(srv: List): readonly DataSourceRef[] {
  return compatible(srv).map(({ uid, name, type, isDefault }) => ({ uid, name, type, isDefault: isDefault === true }));
}

const BackendSettings = v.object({
  sigV4Auth: v.optional(v.unknown()),
  azureCredentials: v.optional(v.unknown()),
  customQueryParameters: v.optional(v.unknown()),
});

/** What decides the first route to a data source; an unknown one is treated as a plain Prometheus. */
export function routeHints(srv: List, uid: string): RouteHints {
  const settings = compatible(srv).find((candidate) => candidate.uid === uid);
  const jsonData = v.safeParse(BackendSettings, settings?.jsonData);
  const needsBackend =
    jsonData.success &&
    (jsonData.output.sigV4Auth === true ||
      Boolean(jsonData.output.azureCredentials) ||
      Boolean(jsonData.output.customQueryParameters));
  return { type: settings?.type ?? 'prometheus', needsBackend };
}

function compatible(srv: List): readonly DataSourceInstanceSettings[] {
  return srv.getList({ metrics: true }).filter((settings) => isPrometheusCompatible(settings.meta));
}
