import { config, getBackendSrv, getDataSourceSrv } from '@grafana/runtime';
import { PLUGIN_ID } from '../slo/pluginId';
import { createCatalogueStore } from './catalogue/catalogueStore';
import { listDataSources, routeHints } from './dataSources';
import { exploreUrl } from './exploreUrl';
import type { Gateway } from './gateway';
import { createPrometheusClient } from './prometheus/createPrometheusClient';
import { createLimiter } from './prometheus/limiter';
import type { PrometheusClient } from './prometheus/prometheusClient';
import { createSettingsApi } from './settingsApi';
import { type BackendTransportOptions, createBackendTransport } from './transport/backendTransport';
import { createServerClock } from './transport/serverClock';

/** The gateway of a running Grafana. Its services are looked up when they are needed, for they are set while it starts. */
export function createGateway(options: BackendTransportOptions = {}): Gateway {
  const clock = createServerClock();
  const transport = createBackendTransport(getBackendSrv, { clock, ...options });
  // One for the page, not one for each data source: they share the few places that a browser has.
  const limiter = createLimiter();
  const clients = new Map<string, PrometheusClient>();
  return {
    catalogue: createCatalogueStore(createSettingsApi(transport, PLUGIN_ID)),
    prometheus(uid) {
      const known = clients.get(uid);
      if (known !== undefined) {
        return known;
      }
      const client = createPrometheusClient({ uid, transport, limiter, hints: routeHints(dataSourceSrv(), uid) });
      clients.set(uid, client);
      return client;
    },
    rulePlace: (kind, uid) =>
      import(/* webpackChunkName: "rules-api" */ './rulePlaces/createRulePlace').then(({ createRulePlace }) =>
        createRulePlace(kind, uid, transport)
      ),
    dataSources: () => listDataSources(dataSourceSrv()),
    now: () => clock.now(),
    get permissions() {
      return { canWrite: mayWrite() };
    },
    exploreUrl(uid, expr, range) {
      const type = routeHints(dataSourceSrv(), uid).type;
      return exploreUrl(config.appSubUrl, { dataSource: { uid, type }, expr, range });
    },
  };
}

/** Its successor is not open to plugins before Grafana 13, and we run on 12.3. */
function dataSourceSrv() {
  return getDataSourceSrv();
}

/** Grafana tells the front end the actions of a user without their scopes; the server checks the scope at the save. */
function mayWrite(): boolean {
  return config.bootData.user.permissions?.['plugins:write'] === true;
}
