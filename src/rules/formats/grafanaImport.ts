import { NAMESPACE } from '../namespace';
import type { RuleGroup } from '../rule';
import { withFreshReads } from './freshReads';
import { prometheusGroup } from './prometheusRules';

/** What Grafana's import of Prometheus rules takes (`POST /api/convert/prometheus/config/v1/rules`). */
export function grafanaImport(groups: readonly RuleGroup[]) {
  return { [NAMESPACE]: withFreshReads(groups).map(importedGroup) };
}

/**
 * One group, whose reads are fresh already. By itself the import reads everything a minute late; our chains of rules
 * would then mix minutes, so the offset is set to none.
 */
export function importedGroup(group: RuleGroup) {
  const { name, interval, rules } = prometheusGroup(group);
  return { name, interval, query_offset: '0s', rules };
}
