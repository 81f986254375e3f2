import { withFreshReads } from '../formats/freshReads';
import { importedGroup } from '../formats/grafanaImport';
import { prometheusGroup } from '../formats/prometheusRules';
import type { RuleGroup } from '../rule';

/** Where rules can be installed through Grafana: into Grafana itself, or into the ruler of Mimir or Cortex. */
export type PlaceKind = 'grafana' | 'ruler';

/** How the groups of an SLO have to be for a place. */
export function shapedFor(kind: PlaceKind, groups: readonly RuleGroup[]): readonly RuleGroup[] {
  return kind === 'grafana' ? withFreshReads(groups) : groups;
}

/** The document of one group that has the shape of the place. */
export function documentFor(kind: PlaceKind, group: RuleGroup) {
  return kind === 'grafana' ? importedGroup(group) : prometheusGroup(group);
}
