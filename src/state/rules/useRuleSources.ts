import { useMemo } from 'react';
import type { Catalogue } from '../../slo/catalogue';
import type { Problem } from '../../slo/problem';
import type { Slo } from '../../slo/slo';
import { type DataSourceChoice } from '../useDataSources';
import { dataSourceOf } from '../dataSourceOf';
import { useServices } from '../ServicesProvider';

/** The SLOs whose rules belong to a data source, and those whose rules belong to another one, by id. */
export interface PlacedSlos {
  readonly slos: readonly Slo[];
  readonly others: ReadonlyMap<string, Slo>;
}

/** A data source with the SLOs whose rules belong there. */
export interface RuleSource extends PlacedSlos {
  readonly source: DataSourceChoice;
}

export interface RuleSources {
  /** All data sources, for rules may run where no SLO is any more; those with SLOs first. */
  readonly sources: readonly RuleSource[];
  /** SLOs whose data source is not known here. */
  readonly elsewhere: ReadonlyArray<{ readonly slo: Slo; readonly problem: Problem }>;
}

/** Which SLOs are measured where; the same lists until the catalogue changes. */
export function useRuleSources(catalogue: Catalogue): RuleSources {
  const { gateway } = useServices();
  return useMemo(() => {
    const available = gateway.dataSources();
    const placed = catalogue.slos.map((slo) => ({ slo, source: dataSourceOf(slo, catalogue.defaults, available) }));
    const sources = available.map((source) => {
      const isHere = (one: (typeof placed)[number]) => one.source.ok && one.source.value.uid === source.uid;
      return {
        source,
        slos: placed.flatMap((one) => (isHere(one) ? [one.slo] : [])),
        others: new Map(placed.flatMap((one) => (isHere(one) ? [] : [[one.slo.id, one.slo]]))),
      };
    });
    return {
      sources: [...sources.filter(({ slos }) => slos.length > 0), ...sources.filter(({ slos }) => slos.length === 0)],
      elsewhere: placed.flatMap(({ slo, source }) => (source.ok ? [] : [{ slo, problem: source.error }])),
    };
  }, [catalogue, gateway]);
}
