import { useMemo } from 'react';
import type { SloReads } from '../../queries/reads/planReads';
import type { Loadable } from '../../slo/loadable';
import type { SloId } from '../../slo/slo';
import { useServices } from '../ServicesProvider';
import { useLoaded } from '../useLoaded';
import { placeDriftQuery } from './install/placeDriftQuery';
import { readsQuery } from './readsQuery';
import { type Drift, driftQuery } from './runningRules';
import type { PlacedSlos } from './useRuleSources';
import { type Running, runningAnywhere } from './whereRules';
import { type Wanted, wantedRulesQuery } from './wantedRules';
import { COST, RULES } from './rulesProblem';

/** The rules of one data source. Each part may fail by itself: what is wanted is there without a server. */
export interface SourceRules {
  readonly wanted: Loadable<Wanted>;
  /** What the data source says that it runs. */
  readonly drift: Loadable<Drift>;
  /** The same, with what Grafana and a ruler hold. */
  readonly running: Loadable<Running>;
  /** False while the data source, Grafana or a ruler has not answered what it runs. */
  readonly isSettled: boolean;
  readonly reads: Loadable<ReadonlyMap<SloId, SloReads>>;
}

/** The SLOs are placed once for a catalogue: always the same lists while nothing changed. */
export function useSourceRules(uid: string, { slos, others }: PlacedSlos): SourceRules {
  const services = useServices();
  const wanted = useLoaded(wantedRulesQuery(services, uid, slos), RULES);
  const known = wanted.kind === 'loaded' ? wanted.value : undefined;
  const drift = useLoaded(driftQuery(services, { uid, slos, others, wanted: known }), RULES);
  const target = known && { uid, slos, others, wanted: known };
  const grafana = useLoaded(placeDriftQuery(services, target && { ...target, kind: 'grafana' }), RULES);
  const ruler = useLoaded(placeDriftQuery(services, target && { ...target, kind: 'ruler' }), RULES);
  const running = useMemo(() => runningAnywhere(drift, { grafana, ruler }), [drift, grafana, ruler]);
  const isSettled = [drift, grafana, ruler].every(({ kind }) => kind !== 'loading');
  const reads = useLoaded(readsQuery(services, uid, slos), COST);
  return { wanted, drift, running, isSettled, reads };
}
