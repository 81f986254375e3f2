import type { RuleGroup } from '../../rules/rule';
import type { WantedRules } from '../../rules/running/sloDrift';
import { sloRules } from '../../rules/sloRules';
import { tooLongRules } from '../../rules/tooLong';
import { exclusionDoubts } from '../../slo/exclusions/exclusionDoubts';
import type { Issue } from '../../slo/result';
import type { Slo } from '../../slo/slo';
import { keys } from '../keys';
import type { ServerQuery } from '../queryFailure';
import type { Services } from '../services';
import { listKey } from './listKey';
import { inSlices } from './inSlices';

/** An SLO that has no rules, and why. */
export interface Refused {
  readonly slo: Slo;
  readonly issues: readonly Issue[];
}

/** The rules that the SLOs of a data source want, in the order of the catalogue. */
export interface Wanted {
  readonly rules: ReadonlyArray<WantedRules & { readonly of: Slo; readonly warnings: readonly Issue[] }>;
  readonly refused: readonly Refused[];
}

/** Compiled in the page; nothing is asked. */
export function wantedRulesQuery({ gateway, now }: Services, uid: string, slos: readonly Slo[]): ServerQuery<Wanted> {
  return {
    queryKey: keys.wantedRules(listKey(slos), uid),
    staleTime: Infinity,
    structuralSharing: false,
    queryFn: async ({ signal }) => {
      const all = await inSlices(
        slos,
        (slo) => ({ slo, compiled: sloRules(slo, { grafanaUrl: gateway.grafanaUrl }) }),
        signal
      );
      const value: Wanted = {
        rules: all.flatMap(({ slo, compiled }) =>
          compiled.ok
            ? [{ slo: slo.id, of: slo, groups: compiled.value, warnings: warningsOf(slo, compiled.value) }]
            : []
        ),
        refused: all.flatMap(({ slo, compiled }) => (compiled.ok ? [] : [{ slo, issues: compiled.error }])),
      };
      return { value, asOf: now(), warnings: [] };
    },
  };
}

function warningsOf(slo: Slo, groups: readonly RuleGroup[]): readonly Issue[] {
  return [...tooLongRules(slo, groups), ...exclusionDoubts(slo.exclusions ?? [])];
}
