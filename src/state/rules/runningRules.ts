import { runningSet, type SloDrift } from '../../rules/running/sloDrift';
import { keys } from '../keys';
import { idleQuery } from '../idleQuery';
import { orThrow, type ServerQuery } from '../queryFailure';
import type { Services } from '../services';
import { listKey } from './listKey';
import { inSlices } from './inSlices';
import { type LeftoverReason, leftoverReasons } from './leftoverReason';
import type { PlacedSlos } from './useRuleSources';
import type { Wanted } from './wantedRules';

/** What runs in a data source, against what its SLOs want. */
export interface Drift {
  /** One for each SLO that has rules, in the order of the catalogue. */
  readonly slos: readonly SloDrift[];
  /** What runs for SLOs that want no rules here, each with the reason. */
  readonly leftovers: readonly Leftover[];
}

/** Rules that run although none are wanted here. */
export interface Leftover extends SloDrift {
  readonly reason: LeftoverReason;
}

/** Reads the rules that run and compares them. Without what is wanted there is nothing to compare with. */
export function driftQuery(
  { gateway, now }: Services,
  { uid, slos, others, wanted }: { readonly uid: string; readonly wanted: Wanted | undefined } & PlacedSlos
): ServerQuery<Drift> {
  if (wanted === undefined) {
    return idleQuery();
  }
  const reasonOf = leftoverReasons(wanted, { others });
  return {
    queryKey: keys.runningRules(listKey(slos), uid),
    structuralSharing: false,
    queryFn: async ({ signal }) => {
      const { value, warnings } = orThrow(await gateway.prometheus(uid).rules(signal));
      const asOf = now();
      const set = runningSet(value);
      const compared = await inSlices(wanted.rules, (rules) => set.compare(rules), signal);
      const leftovers = set.leftovers(new Set(wanted.rules.map(({ slo }) => slo)));
      return {
        value: { slos: compared, leftovers: leftovers.map((drift) => ({ ...drift, reason: reasonOf(drift.slo) })) },
        asOf,
        warnings,
      };
    },
  };
}
