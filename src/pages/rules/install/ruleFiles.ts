import { prometheusRuleResource } from '../../../rules/formats/prometheusRuleResource';
import { prometheusRules } from '../../../rules/formats/prometheusRules';
import { printYaml } from '../../../spec/yamlText';
import type { Wanted } from '../../../state/rules/wantedRules';

/** One rule file for all SLOs: what `headroom rules` prints. */
export function prometheusFile({ rules }: Wanted): string {
  return printYaml(prometheusRules(rules.flatMap(({ groups }) => groups)));
}

/** One resource for each SLO: what `headroom rules --format prometheusrule` prints. */
export function prometheusRuleFile({ rules }: Wanted): string {
  return rules.map(({ of, groups }) => printYaml(prometheusRuleResource(of, groups))).join('---\n');
}
