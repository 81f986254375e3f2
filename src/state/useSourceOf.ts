import { useMemo } from 'react';
import type { DataSourceRef } from '../grafana/dataSources';
import type { StoredCatalogue } from '../slo/catalogue';
import type { Loadable } from '../slo/loadable';
import type { Problem } from '../slo/problem';
import { err, type Result } from '../slo/result';
import type { Slo } from '../slo/slo';
import { dataSourceOf } from './dataSourceOf';
import { useServices } from './ServicesProvider';
import { useCatalogue } from './useCatalogue';

/** The data source of an SLO, or why it cannot be measured; undefined while that is not known yet. */
export type SourceOf = (slo: Pick<Slo, 'datasource'>) => Result<DataSourceRef, Problem> | undefined;

/** The catalogue holds the default data source, so an SLO that names none has to wait for it, or fails with it. */
export function useSourceOf(): SourceOf {
  const { gateway } = useServices();
  const catalogue = useCatalogue();
  const { isWaiting, uid, problem } = standardOf(catalogue);
  return useMemo<SourceOf>(
    () => (slo) => {
      if (slo.datasource === undefined && (isWaiting || problem !== undefined)) {
        return problem === undefined ? undefined : err(problem);
      }
      return dataSourceOf(slo, uid === undefined ? {} : { datasource: uid }, gateway.dataSources());
    },
    [gateway, isWaiting, uid, problem]
  );
}

interface Standard {
  readonly isWaiting: boolean;
  readonly uid?: string | undefined;
  readonly problem?: Problem;
}

function standardOf(catalogue: Loadable<StoredCatalogue>): Standard {
  switch (catalogue.kind) {
    case 'loading':
      return { isWaiting: true };
    case 'failed':
      return { isWaiting: false, problem: catalogue.problem };
    case 'loaded':
      return { isWaiting: false, uid: catalogue.value.catalogue.defaults.datasource };
  }
}
