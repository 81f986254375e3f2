import { printDuration } from '../../promql/duration';
import { serialize } from '../../promql/serialize';
import { fail, ok, type Result } from '../../slo/result';
import { budgetLabels } from '../../slo/budgetLabels';
import type { Slo } from '../../slo/slo';
import { DAY } from '../../slo/units';
import type { AlertRule, Rule, RuleGroup } from '../rule';
import { withFreshReads } from './freshReads';
import { ruleUid } from './ruleUid';

/** Rules of one SLO, for a file of Grafana-managed rules. */
export interface GrafanaRules {
  readonly slo: Slo;
  readonly groups: readonly RuleGroup[];
  /** uid of the data source that is read, and that recorded series are written to. */
  readonly datasource: string;
}

const QUERY = 'query';
const THRESHOLD = 'threshold';

/**
 * Grafana evaluates the rules of a group one after the other where they carry this label, as it does with those that it
 * imported from Prometheus; all others at once. Rules of ours read what the rule before them has recorded.
 */
const IN_ORDER = { __converted_prometheus_rule__: 'true' };

/** A file of `provisioning/alerting`, with every SLO's groups in one folder (`grafana.com/docs`, file provisioning). */
export function grafanaRuleFile(rules: readonly GrafanaRules[], folder: string) {
  return {
    apiVersion: 1,
    groups: rules.flatMap((of) =>
      withFreshReads(of.groups).map(({ name, interval, rules: list }) => ({
        orgId: 1,
        name,
        folder: interpolated(folder),
        interval: printDuration(interval),
        rules: list.map((rule) => grafanaRule(of, rule, interval)),
      }))
    ),
  };
}

/** The data source whose uid Grafana needs; refused where neither the SLO nor its catalogue names one. */
export function grafanaDatasource(slo: Slo, byDefault: string | undefined): Result<string> {
  const uid = slo.datasource ?? byDefault;
  return uid === undefined
    ? fail(
        ['datasource'],
        'missing',
        '`datasource` is missing: Grafana-managed rules need the uid of the data source that they read. Add it here or to `defaults`, for example `datasource: prom`.'
      )
    : ok(uid);
}

function grafanaRule({ slo, datasource }: GrafanaRules, rule: Rule, interval: number) {
  const uid = ruleUid(slo.id, rule);
  const labels = interpolatedEntries({ ...rule.labels, ...IN_ORDER });
  return 'record' in rule
    ? {
        uid,
        title: rule.record,
        data: [promql(datasource, serialize(rule.expr))],
        record: { metric: rule.record, from: QUERY, targetDatasourceUid: interpolated(datasource) },
        labels,
      }
    : {
        uid,
        title: rule.alert,
        condition: THRESHOLD,
        data: [promql(datasource, serialize(rule.verdict)), aboveZero()],
        ...times(rule),
        // Neither missing data nor a failing query says that all is well: an alert stays what it was.
        noDataState: 'KeepLast',
        execErrState: 'KeepLast',
        ...(isGrouped(slo) && { missing_series_evals_to_resolve: DAY / interval }),
        labels,
        annotations: mapValues(rule.annotations, verbatim),
      };
}

function times(rule: AlertRule) {
  return {
    ...(rule.for > 0 && { for: printDuration(rule.for) }),
    ...(rule.keepFiringFor !== undefined && { keepFiringFor: printDuration(rule.keepFiringFor) }),
  };
}

/** A value of a label that is gone for a day is not coming back; until then its alert is frozen. */
function isGrouped(slo: Slo): boolean {
  return budgetLabels(slo).length > 0;
}

function promql(datasource: string, expr: string) {
  return {
    refId: QUERY,
    relativeTimeRange: { from: 600, to: 0 },
    datasourceUid: interpolated(datasource),
    model: { refId: QUERY, expr: verbatimPromql(expr), instant: true, range: false },
  };
}

function aboveZero() {
  return {
    refId: THRESHOLD,
    datasourceUid: '__expr__',
    model: {
      refId: THRESHOLD,
      type: 'threshold',
      expression: QUERY,
      conditions: [{ evaluator: { type: 'gt', params: [0] } }],
    },
  };
}

/** Grafana expands `$NAME` and `${NAME}` in these fields, and takes `$$` for a dollar. */
function interpolated(text: string): string {
  return text.replaceAll('$', '$$$$');
}

function interpolatedEntries(labels: Readonly<Record<string, string>>): Record<string, string> {
  return mapValues(labels, interpolated);
}

/** What Grafana tries to expand, even where it throws the result away: reading a file that is not there fails the start. */
const EXPANDED = /\$(?=__|\{)/g;

/** Annotations and queries are taken as they stand, `$$` would be two dollars. */
function verbatim(template: string): string {
  return template.replace(EXPANDED, '{{ "$" }}');
}

/** In PromQL a dollar can only stand in a quoted string, which knows it by its code. */
function verbatimPromql(expr: string): string {
  return expr.replace(EXPANDED, '\\x24');
}

function mapValues(entries: Readonly<Record<string, string>>, change: (value: string) => string) {
  return Object.fromEntries(Object.entries(entries).map(([name, value]) => [name, change(value)]));
}
