import { type DataSourceInstanceSettings, matchPluginId } from '@grafana/data';
import type { DataSourceSrv } from '@grafana/runtime';
import { boot } from './boot';

/** `getDataSourceSrv()` over the boot data; data source objects themselves are not part of the dev host. */
export function createDataSourceSrv(): DataSourceSrv {
  const all = Object.values(boot.settings.datasources);
  const find = (reference: unknown): DataSourceInstanceSettings | undefined => {
    if (reference === undefined || reference === null || reference === 'default') {
      return all.find((source) => source.name === boot.settings.defaultDatasource);
    }
    const key = typeof reference === 'string' ? reference : (reference as { uid?: string }).uid;
    return all.find((source) => source.uid === key || source.name === key);
  };
  return {
    getList: (filters) =>
      all.filter((source) => filters?.pluginId === undefined || matchPluginId(filters.pluginId, source.meta)),
    getInstanceSettings: (reference) => find(reference),
    get: () => Promise.reject(new Error('The dev host has no data source objects; use the proxy.')),
    reload: () => Promise.resolve(),
    registerRuntimeDataSource: () => undefined,
  };
}
