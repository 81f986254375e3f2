import { budgetLabels } from '../../slo/budgetLabels';
import { PLUGIN_ID } from '../../slo/pluginId';
import type { Slo } from '../../slo/slo';
import type { AlertRule } from '../rule';
import { linkRange } from './linkRange';
import { literalText } from './literalText';

/** What a compiler of rules may be told beside the SLO. */
export interface RuleOptions {
  /** Address of Grafana; alerts link back to the page of their SLO there. */
  readonly grafanaUrl?: string;
}

/** Adds what all alerts of an SLO have, and sees to it that no value of a label is taken for a template. */
export function finishedAlert(slo: Slo, alert: AlertRule, { grafanaUrl }: RuleOptions): AlertRule {
  const labels = Object.fromEntries(Object.entries(alert.labels).map(([name, value]) => [name, literalText(value)]));
  const links = {
    ...(slo.runbook !== undefined && { runbook_url: literalText(slo.runbook) }),
    ...(grafanaUrl !== undefined && { slo_url: `${literalText(pageOf(slo, grafanaUrl))}?${queryOf(slo, alert)}` }),
  };
  return { ...alert, labels, annotations: { ...alert.annotations, ...links } };
}

/** The group that the alert is about, whose values are those of the alert, and the hours that it is about. */
function queryOf(slo: Slo, alert: AlertRule): string {
  const group = budgetLabels(slo).map((label) => `group.${label}={{ $labels.${label} | urlquery }}`);
  return [...group, linkRange(slo, alert)].join('&');
}

function pageOf(slo: Slo, grafanaUrl: string): string {
  return `${grafanaUrl.replace(/\/+$/, '')}/a/${PLUGIN_ID}/slos/${encodeURIComponent(slo.id)}`;
}
