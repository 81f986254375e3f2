import type { GroupDrift } from '../running/drift';
import type { SloDrift } from '../running/sloDrift';

/** What installing would do, group by group. Groups of others are in none of the lists. */
export interface InstallPlan {
  readonly added: readonly GroupDrift[];
  readonly changed: readonly GroupDrift[];
  /** Ours, and wanted by no SLO any more. */
  readonly removed: readonly GroupDrift[];
  /** What stays as it is; of what runs more than once, too, for installing takes nothing away. */
  readonly same: number;
}

/** A dry run: from what has become of each group to what would become of it. */
export function installPlan(slos: readonly SloDrift[]): InstallPlan {
  const groups = slos.flatMap((slo) => slo.groups);
  const of = (state: GroupDrift['state']) => groups.filter((group) => group.state === state);
  return {
    added: of('missing'),
    changed: of('changed'),
    removed: of('orphaned'),
    same: of('same').length + of('twice').length,
  };
}
