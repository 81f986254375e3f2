import type { PlaceKind } from '../rules/install/places';
import type { Instant } from '../slo/units';
import type { CatalogueStore } from './catalogue/catalogueStore';
import type { DataSourceRef } from './dataSources';
import type { PrometheusClient } from './prometheus/prometheusClient';
import type { RulePlace } from './rulePlaces/rulePlace';

/** Everything that the plugin wants from Grafana. */
export interface Gateway {
  /** The client of a data source; always the same one for the same uid. */
  prometheus(uid: string): PrometheusClient;
  /** Data sources that speak the HTTP API of Prometheus and that this user may query. */
  dataSources(): readonly DataSourceRef[];
  /** Where rules of a data source can be installed; loaded when it is asked for. */
  rulePlace(kind: PlaceKind, uid: string): Promise<RulePlace>;
  readonly catalogue: CatalogueStore;
  /** By the clock of Grafana's server: that of the browser may be wrong. */
  now(): Instant;
  readonly permissions: { readonly canWrite: boolean };
  /** Address of Explore with one query; `range` is written as Explore reads it (`now-30d`, or Unix milliseconds). */
  exploreUrl(uid: string, expr: string, range: { readonly from: string; readonly to: string }): string;
}
