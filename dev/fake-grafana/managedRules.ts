import type { ImportedGroup, RuleImport } from './ruleImport';

const NEVER = '0001-01-01T00:00:00Z';
const UNITS: Readonly<Record<string, number>> = { d: 86_400, h: 3600, m: 60, s: 1 };

/** The rules of Grafana as `/api/prometheus/grafana/api/v1/rules` lists them; the dev host evaluates none of them. */
export function managedRules(rules: RuleImport) {
  const groups = rules.all().map(({ namespace, source, isOwn, group }) => ({
    name: group.name,
    file: namespace,
    rules: group.rules.map((rule) => managedRule(rule, source, isOwn)),
    interval: secondsOf(group.interval),
    lastEvaluation: NEVER,
    evaluationTime: 0,
  }));
  return { status: 200, body: { status: 'success', data: { groups } } };
}

function managedRule(rule: ImportedGroup['rules'][number], source: string, isOwn: boolean) {
  const isRecording = typeof rule['record'] === 'string';
  return {
    state: 'inactive',
    name: isRecording ? rule['record'] : rule['alert'],
    query: rule['expr'],
    queriedDatasourceUIDs: [source],
    ...(rule['for'] !== undefined && { duration: secondsOf(rule['for']) }),
    ...(rule['keep_firing_for'] !== undefined && { keepFiringFor: secondsOf(rule['keep_firing_for']) }),
    ...(rule['annotations'] !== undefined && { annotations: rule['annotations'] }),
    labels: { __converted_prometheus_rule__: 'true', ...Object(rule['labels']) },
    health: 'ok',
    type: isRecording ? 'recording' : 'alerting',
    lastEvaluation: NEVER,
    evaluationTime: 0,
    isPaused: false,
    ...(!isOwn && { provenance: 'converted_prometheus' }),
  };
}

function secondsOf(duration: unknown): number {
  const parts = String(duration).matchAll(/(\d+)([a-z]+)/g);
  return [...parts].reduce((sum, [, count, unit]) => sum + Number(count) * (UNITS[unit ?? ''] ?? 0), 0);
}
