import type { DataSourceRef } from '../grafana/dataSources';
import type { CatalogueDefaults } from '../slo/catalogue';
import type { Problem } from '../slo/problem';
import { err, ok, type Result } from '../slo/result';
import type { Slo } from '../slo/slo';
import { noDataSourceProblem, unknownDataSourceProblem } from './problems';

/**
 * The data source of an SLO: its own, else that of the settings, else Grafana's default one, else the first. A uid
 * that is named and unknown is a problem and never replaced by another: that would show somebody else's numbers.
 */
export function dataSourceOf(
  slo: Pick<Slo, 'datasource'>,
  defaults: Pick<CatalogueDefaults, 'datasource'>,
  available: readonly DataSourceRef[]
): Result<DataSourceRef, Problem> {
  const uid = slo.datasource ?? defaults.datasource;
  if (uid !== undefined) {
    const named = available.find((source) => source.uid === uid);
    return named === undefined ? err(unknownDataSourceProblem(uid)) : ok(named);
  }
  const fallback = available.find((source) => source.isDefault) ?? available[0];
  return fallback === undefined ? err(noDataSourceProblem()) : ok(fallback);
}
