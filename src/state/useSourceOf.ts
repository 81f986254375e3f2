import { useCallback } from 'react';
import type { DataSourceRef } from '../grafana/dataSources';
import type { Problem } from '../slo/problem';
import { err, type Result } from '../slo/result';
import type { Slo } from '../slo/slo';
import { dataSourceOf } from './dataSourceOf';
import { calendarWindowProblem } from './problems';
import { useServices } from './ServicesProvider';
import { useCatalogue } from './useCatalogue';

/** The data source of an SLO, or why it cannot be measured; undefined while that is not known yet. */
export type SourceOf = (slo: Pick<Slo, 'datasource' | 'objective'>) => Result<DataSourceRef, Problem> | undefined;

/** The catalogue holds the default data source, so an SLO that names none has to wait for it. */
export function useSourceOf(): SourceOf {
  const { gateway } = useServices();
  const catalogue = useCatalogue();
  const isKnown = catalogue.kind !== 'loading';
  const uid = catalogue.kind === 'loaded' ? catalogue.value.catalogue.defaults.datasource : undefined;
  return useCallback<SourceOf>(
    (slo) => {
      if (slo.objective.window.kind === 'calendar') {
        return err(calendarWindowProblem());
      }
      if (slo.datasource === undefined && !isKnown) {
        return undefined;
      }
      return dataSourceOf(slo, uid === undefined ? {} : { datasource: uid }, gateway.dataSources());
    },
    [gateway, uid, isKnown]
  );
}
