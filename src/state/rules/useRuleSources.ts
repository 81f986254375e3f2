import { useMemo } from 'react';
import type { StoredCatalogue } from '../../slo/catalogue';
import type { Problem } from '../../slo/problem';
import type { Slo } from '../../slo/slo';
import { type DataSourceChoice } from '../useDataSources';
import { dataSourceOf } from '../dataSourceOf';
import { useServices } from '../ServicesProvider';

/** SLOs of the catalogue whose rules belong to other data sources. */
export interface OtherSlos {
  /** The one of this id; `unreadable` where it may be an entry that cannot be read. */
  readonly find: (id: string) => Slo | 'unreadable' | undefined;
}

/** The SLOs whose rules belong to a data source, and the others. */
export interface PlacedSlos {
  readonly slos: readonly Slo[];
  readonly others: OtherSlos;
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

type Stored = Pick<StoredCatalogue, 'catalogue' | 'unreadable'>;

/** Which SLOs are measured where; the same lists until the catalogue changes. */
export function useRuleSources({ catalogue, unreadable }: Stored): RuleSources {
  const { gateway } = useServices();
  return useMemo(() => {
    const available = gateway.dataSources();
    const placed = catalogue.slos.map((slo) => ({ slo, source: dataSourceOf(slo, catalogue.defaults, available) }));
    const sources = available.map((source) => {
      const isHere = (one: (typeof placed)[number]) => one.source.ok && one.source.value.uid === source.uid;
      return {
        source,
        slos: placed.flatMap((one) => (isHere(one) ? [one.slo] : [])),
        others: otherSlos(
          placed.flatMap((one) => (isHere(one) ? [] : [one.slo])),
          unreadable
        ),
      };
    });
    return {
      sources: [...sources.filter(({ slos }) => slos.length > 0), ...sources.filter(({ slos }) => slos.length === 0)],
      elsewhere: placed.flatMap(({ slo, source }) => (source.ok ? [] : [{ slo, problem: source.error }])),
    };
  }, [catalogue, unreadable, gateway]);
}

function otherSlos(slos: readonly Slo[], unreadable: Stored['unreadable']): OtherSlos {
  const byId = new Map<string, Slo>(slos.map((slo) => [slo.id, slo]));
  const mayBe = (id: string) => unreadable.some(({ id: claimed }) => claimed === undefined || claimed === id);
  return { find: (id) => byId.get(id) ?? (mayBe(id) ? 'unreadable' : undefined) };
}
