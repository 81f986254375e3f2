import { NAMESPACE } from '../../../rules/formats/grafanaImport';
import type { InstallPlan } from '../../../rules/install/installPlan';
import type { PlaceKind } from '../../../rules/install/places';
import type { Drift } from '../../../state/rules/runningRules';

/** Groups that another place runs, too, or would once they are installed. */
export interface Twice {
  readonly now: number;
  readonly coming: number;
}

/**
 * How many groups run, by what the data source says, in another place than the one to install to, which holds them, or
 * does not yet. What Grafana evaluates stands in no list of a data source; what a ruler evaluates stands there with its
 * namespace.
 */
export function runsTwice(drift: Drift | undefined, kind: PlaceKind, plan: InstallPlan | undefined): Twice {
  const added = new Set(plan?.added.map(({ group }) => group));
  const elsewhere = (drift?.slos ?? []).flatMap(({ groups }) =>
    groups.filter(
      ({ state, running }) => state !== 'orphaned' && running && (kind === 'grafana' || running.file !== NAMESPACE)
    )
  );
  const coming = elsewhere.filter(({ group }) => added.has(group)).length;
  return { now: elsewhere.length - coming, coming };
}

/** Groups that Grafana or a ruler runs, and that the data source does not list: from a rule file they would run twice. */
export function twiceByFile({ slos }: Drift): Twice {
  const groups = slos.flatMap((slo) => slo.groups);
  return { now: 0, coming: groups.filter(({ state, place }) => state !== 'orphaned' && place !== undefined).length };
}
