import type { SloReads } from '../../queries/reads/planReads';
import type { Loadable } from '../../slo/loadable';
import type { SloId } from '../../slo/slo';
import { useServices } from '../ServicesProvider';
import { useLoaded } from '../useLoaded';
import { readsQuery } from './readsQuery';
import { type Drift, driftQuery } from './runningRules';
import type { PlacedSlos } from './useRuleSources';
import { type Wanted, wantedRulesQuery } from './wantedRules';
import { COST, RULES } from './rulesProblem';

/** The rules of one data source. Each part may fail by itself: what is wanted is there without a server. */
export interface SourceRules {
  readonly wanted: Loadable<Wanted>;
  readonly drift: Loadable<Drift>;
  readonly reads: Loadable<ReadonlyMap<SloId, SloReads>>;
}

/** The SLOs are placed once for a catalogue: always the same lists while nothing changed. */
export function useSourceRules(uid: string, { slos, others }: PlacedSlos): SourceRules {
  const services = useServices();
  const wanted = useLoaded(wantedRulesQuery(services, uid, slos), RULES);
  const known = wanted.kind === 'loaded' ? wanted.value : undefined;
  const drift = useLoaded(driftQuery(services, { uid, slos, others, wanted: known }), RULES);
  const reads = useLoaded(readsQuery(services, uid, slos), COST);
  return { wanted, drift, reads };
}
