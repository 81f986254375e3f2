import { runningSet, type SloDrift } from '../../rules/sloDrift';
import type { Slo } from '../../slo/slo';
import { keys } from '../keys';
import { idleQuery } from '../idleQuery';
import { orThrow, type ServerQuery } from '../queryFailure';
import type { Services } from '../services';
import { identity } from './identity';
import { inSlices } from './inSlices';
import type { Wanted } from './wantedRules';

/** What runs in a data source, against what its SLOs want. */
export interface Drift {
  /** One for each SLO that has rules, in the order of the catalogue. */
  readonly slos: readonly SloDrift[];
  /** What runs for SLOs that this data source has not, or no longer. */
  readonly orphans: readonly SloDrift[];
}

/** Reads the rules that run and compares them. Without what is wanted there is nothing to compare with. */
export function driftQuery(
  { gateway, now }: Services,
  { uid, slos, wanted }: { readonly uid: string; readonly slos: readonly Slo[]; readonly wanted: Wanted | undefined }
): ServerQuery<Drift> {
  if (wanted === undefined) {
    return idleQuery();
  }
  return {
    queryKey: keys.runningRules(identity(slos), uid),
    structuralSharing: false,
    queryFn: async ({ signal }) => {
      const { value, warnings } = orThrow(await gateway.prometheus(uid).rules(signal));
      const asOf = now();
      const set = runningSet(value);
      const compared = await inSlices(wanted.rules, (rules) => set.compare(rules), signal);
      // What is refused still has its SLO: whether its rules are wanted is not known.
      const orphans = set.orphans(new Set(slos.map(({ id }) => id)));
      return { value: { slos: compared, orphans }, asOf, warnings };
    },
  };
}
