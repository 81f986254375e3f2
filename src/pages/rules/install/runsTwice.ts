import { NAMESPACE } from '../../../rules/formats/grafanaImport';
import type { PlaceKind } from '../../../rules/install/places';
import type { Drift } from '../../../state/rules/runningRules';

/**
 * How many groups that are wanted run already, by what the data source says, in another place than the one to install
 * to. What Grafana evaluates stands in no list of a data source; what a ruler evaluates stands there with its namespace.
 */
export function runsTwice(drift: Drift | undefined, kind: PlaceKind): number {
  const running = (drift?.slos ?? []).flatMap(({ groups }) => groups.flatMap((group) => group.running ?? []));
  return running.filter(({ file }) => kind === 'grafana' || file !== NAMESPACE).length;
}
