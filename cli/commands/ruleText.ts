import { grafanaImport } from '../../src/rules/formats/grafanaImport';
import { NAMESPACE } from '../../src/rules/namespace';
import { grafanaDatasource, grafanaRuleFile, type GrafanaRules } from '../../src/rules/formats/grafanaRuleFile';
import type { KubernetesLabels } from '../../src/rules/formats/kubernetesLabels';
import { prometheusRuleResource } from '../../src/rules/formats/prometheusRuleResource';
import { prometheusRules } from '../../src/rules/formats/prometheusRules';
import type { Rule, RuleGroup } from '../../src/rules/rule';
import { printYaml } from '../../src/spec/yamlText';
import type { Compiled } from '../compile';
import type { Problem } from '../problems';
import type { ReadCatalogue } from '../readCatalogue';

export const FORMATS = ['prometheus', 'prometheusrule', 'mimir', 'grafana', 'grafana-import'] as const;
export type Format = (typeof FORMATS)[number];

/** Where one engine records and another one alerts, each gets its part. */
export const PARTS = ['recording', 'alerts'] as const;
export type Part = (typeof PARTS)[number];

/** The groups with the rules of one part; groups of which nothing is left are gone. */
export function onlyPart(groups: readonly RuleGroup[], part: Part | undefined): readonly RuleGroup[] {
  const kept = (rule: Rule) => part === undefined || 'record' in rule === (part === 'recording');
  return groups.map((group) => ({ ...group, rules: group.rules.filter(kept) })).filter(({ rules }) => rules.length > 0);
}

interface TextOptions {
  readonly format: Format;
  readonly labels: KubernetesLabels;
}

/** Rules of SLOs as one text. */
export function ruleText(
  compiled: readonly Compiled[],
  { format, labels }: TextOptions,
  { catalogue }: ReadCatalogue
): string {
  const groups = compiled.flatMap((one) => one.groups);
  switch (format) {
    case 'prometheus':
      return printYaml(prometheusRules(groups));
    case 'mimir':
      return printYaml({ namespace: NAMESPACE, ...prometheusRules(groups) });
    case 'prometheusrule':
      return compiled.map((one) => printYaml(prometheusRuleResource(one.slo, one.groups, labels))).join('---\n');
    case 'grafana':
      return printYaml(grafanaRuleFile(compiled.flatMap(withDatasource(catalogue?.defaults.datasource)), NAMESPACE));
    case 'grafana-import':
      return printYaml(grafanaImport(groups));
  }
}

/** What a format needs beside the rules themselves. */
export function formatProblems(
  compiled: readonly Compiled[],
  format: Format,
  { catalogue, locate }: ReadCatalogue
): readonly Problem[] {
  return format === 'grafana'
    ? compiled.flatMap(({ slo }) => {
        const uid = grafanaDatasource(slo, catalogue?.defaults.datasource);
        return uid.ok ? [] : uid.error.map(({ path, message }) => locate(slo.id, path, message));
      })
    : [];
}

function withDatasource(byDefault: string | undefined): (compiled: Compiled) => readonly GrafanaRules[] {
  return (compiled) => {
    const uid = grafanaDatasource(compiled.slo, byDefault);
    return uid.ok ? [{ ...compiled, datasource: uid.value }] : [];
  };
}
