import { t } from '@grafana/i18n';
import type { GatewayError } from '../../grafana/gatewayError';
import { isUnknownDataSource } from '../../grafana/prometheus/route';
import type { Problem } from '../../slo/problem';
import type { OwnWords } from '../problems';

/** What runs, by the data source or by another place. */
export const RULES: OwnWords = {
  title: () => t('problem.title.rules', 'Could not read what runs'),
  instead: noRulesApiProblem,
  remedy: rulesRemedy,
};

/** What rules would read. */
export const COST: OwnWords = { title: () => t('problem.title.cost', 'Could not estimate the cost') };

/** What servers answer that have no such address, or none that can be read. */
const NO_API: readonly number[] = [404, 405, 501];

/** The data source answers queries and has no list of rules; undefined for any other failure. */
function noRulesApiProblem(error: GatewayError): Problem | undefined {
  if (error.status === undefined || !NO_API.includes(error.status) || isUnknownDataSource(error)) {
    return undefined;
  }
  return {
    kind: 'not-supported',
    title: t('problem.no-rules-api.title', 'This data source does not tell which rules run'),
    detail: t(
      'problem.no-rules-api.detail',
      'It answered {{status}} where Prometheus and compatible rulers list their rules: {{detail}}',
      { status: error.status, detail: error.detail, interpolation: { escapeValue: false } }
    ),
    remedy: t(
      'problem.no-rules-api.remedy',
      'The rules below can be installed all the same. Where another program evaluates them, such as vmalert or Thanos Ruler, compare with “headroom diff --prometheus” and its address.'
    ),
  };
}

/** What to do where the rules could not be read; undefined where it is the same as for every query. */
function rulesRemedy(kind: GatewayError['kind']): string | undefined {
  switch (kind) {
    case 'timeout':
      return t(
        'problem.remedy.timeout.rules',
        'Try again in a minute: a server with thousands of rules answers slowly.'
      );
    case 'bad-query':
    case 'too-large':
      return t(
        'problem.remedy.refused.rules',
        'Look in the log of the data source, and at what stands between it and Grafana.'
      );
    default:
      return undefined;
  }
}
