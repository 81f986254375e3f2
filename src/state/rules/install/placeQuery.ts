import type { RulePlace } from '../../../grafana/rulePlaces/rulePlace';
import type { HeldGroup } from '../../../rules/install/heldGroup';
import { type GroupCount, groupCount, heldDrift, placePlan, type PlacePlan } from '../../../rules/install/placePlan';
import { type PlaceKind, shapedFor } from '../../../rules/install/places';
import { type RulesHealth, rulesHealth } from '../../../rules/running/rulesHealth';
import { isOurs } from '../../../rules/running/runningRules';
import { runningSet } from '../../../rules/running/sloDrift';
import { keys } from '../../keys';
import { orThrow, type Timed } from '../../queryFailure';
import type { Services } from '../../services';
import { listKey } from '../listKey';
import { inSlices } from '../inSlices';
import { isRemovable, leftoverReasons } from '../leftoverReason';
import type { Drift } from '../runningRules';
import type { PlacedSlos } from '../useRuleSources';
import type { Wanted } from '../wantedRules';

/** A dry run of installing to a place, and how what is there does. */
export interface DryRun {
  /** The place that was looked at, which knows by now how it is spoken to. */
  readonly place: RulePlace;
  readonly plan: PlacePlan;
  /** What has become of each SLO there. */
  readonly drift: Drift;
  /** Absent where the place does not tell, or holds nothing of ours. */
  readonly health?: RulesHealth;
  /** Absent where the place does not tell. */
  readonly count?: GroupCount;
}

/** What is to be where. The SLOs are placed once for a catalogue: always the same lists while nothing changed. */
export interface PlaceTarget extends PlacedSlos {
  readonly kind: PlaceKind;
  readonly uid: string;
  readonly wanted: Wanted;
}

/** Reads what a place holds and compares it with what is wanted there; everything else is in the key. */
export function dryRunQuery(services: Services, target: PlaceTarget) {
  return {
    queryKey: [...keys.installWay(target.uid, target.kind, listKey(target.slos)), 'dry-run'],
    structuralSharing: false,
    queryFn: ({ signal }: { readonly signal: AbortSignal }) => readDryRun(services, target, signal),
  } as const;
}

/** A dry run that nobody else shares: it goes on though the page asks for another one meanwhile. */
export async function readDryRun(services: Services, target: PlaceTarget, signal: AbortSignal): Promise<Timed<DryRun>> {
  const place = await services.gateway.rulePlace(target.kind, target.uid);
  const { groups, elsewhere } = orThrow(await place.held(signal));
  const asOf = services.now();
  const { plan, drift } = await compare(target, groups, signal);
  const health = target.kind === 'grafana' ? rulesHealth(ours(groups), asOf) : undefined;
  const count = elsewhere === undefined ? undefined : groupCount(plan, groups.length, elsewhere);
  return { value: { place, plan, drift, ...(health && { health }), ...(count && { count }) }, asOf, warnings: [] };
}

async function compare(
  { kind, wanted, others }: PlaceTarget,
  held: readonly HeldGroup[],
  signal: AbortSignal
): Promise<Pick<DryRun, 'plan' | 'drift'>> {
  const set = runningSet(held.map(({ group }) => group));
  const shaped = wanted.rules.map(({ slo, groups }) => ({ slo, groups: shapedFor(kind, groups) }));
  const slos = await inSlices(shaped, (rules) => set.compare(rules), signal);
  const reasonOf = leftoverReasons(wanted, { others });
  const leftovers = set
    .leftovers(new Set(wanted.rules.map(({ slo }) => slo)))
    .map((left) => ({ ...left, reason: reasonOf(left.slo) }));
  const removable = leftovers.filter(({ reason }) => isRemovable(reason));
  return {
    plan: placePlan({ wanted: shaped, slos, leftovers: removable, held }),
    drift: { slos: heldDrift(slos, held), leftovers: heldDrift(leftovers, held) },
  };
}

function ours(held: readonly HeldGroup[]) {
  return held.map(({ group }) => group).filter(isOurs);
}
