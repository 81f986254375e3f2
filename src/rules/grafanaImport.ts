import { withFreshReads } from './freshReads';
import { prometheusRules } from './prometheusRules';
import type { RuleGroup } from './rule';

/** Folder of Grafana, and namespace of Mimir, that rules go to. */
export const NAMESPACE = 'Headroom';

/**
 * What Grafana's import of Prometheus rules takes (`POST /api/convert/prometheus/config/v1/rules`). By itself it reads
 * everything a minute late; our chains of rules would then mix minutes, so the offset is set to none.
 */
export function grafanaImport(groups: readonly RuleGroup[]) {
  return {
    [NAMESPACE]: prometheusRules(withFreshReads(groups)).groups.map(({ name, interval, rules }) => ({
      name,
      interval,
      query_offset: '0s',
      rules,
    })),
  };
}
