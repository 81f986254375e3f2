import type { Slo } from '../slo/slo';
import { prometheusRules } from './prometheusRules';
import type { RuleGroup } from './rule';

/** The custom resource of the Prometheus operator that holds the rules of one SLO. */
export function prometheusRuleResource(slo: Slo, groups: readonly RuleGroup[]) {
  return {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'PrometheusRule',
    metadata: { name: `headroom-${slo.id}`, labels: { 'app.kubernetes.io/managed-by': 'headroom' } },
    spec: prometheusRules(groups),
  };
}
