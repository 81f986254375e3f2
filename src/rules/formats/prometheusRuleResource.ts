import type { Slo } from '../../slo/slo';
import type { RuleGroup } from '../rule';
import type { KubernetesLabels } from './kubernetesLabels';
import { prometheusRules } from './prometheusRules';

/** The custom resource of the Prometheus operator that holds the rules of one SLO; `labels` are for its `ruleSelector`. */
export function prometheusRuleResource(slo: Slo, groups: readonly RuleGroup[], labels: KubernetesLabels = {}) {
  return {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'PrometheusRule',
    metadata: { name: `headroom-${slo.id}`, labels: { 'app.kubernetes.io/managed-by': 'headroom', ...labels } },
    spec: prometheusRules(groups),
  };
}
