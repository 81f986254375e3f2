import * as v from 'valibot';
import { parseDuration } from '../../promql/duration';
import { fail, ok, type Result } from '../../slo/result';
import type { RunningGroup, RunningRule } from '../runningRules';
import type { HeldGroup } from './heldGroup';

const texts = v.nullish(v.record(v.string(), v.string()));
const ruleSchema = v.object({
  record: v.nullish(v.string()),
  alert: v.nullish(v.string()),
  expr: v.nullish(v.string()),
  for: v.nullish(v.string()),
  keep_firing_for: v.nullish(v.string()),
  labels: texts,
  annotations: texts,
});
const groupSchema = v.looseObject({ name: v.string(), interval: v.nullish(v.string()), rules: v.array(ruleSchema) });
const namespaceSchema = v.pipe(
  v.unknown(),
  v.check((value) => !Array.isArray(value)),
  v.record(v.string(), v.unknown())
);
const groupsSchema = v.nullish(v.array(groupSchema), []);

/** What we write about a group; whatever else it says was set by others. */
const OURS: readonly string[] = ['name', 'interval', 'rules'];

/**
 * One namespace of an answer that lists rules as they were written, by namespace: Grafana's import and the rulers of
 * Mimir and Cortex answer alike. Other namespaces are not looked at.
 */
export function decodeDefinitions(json: unknown, namespace: string): Result<readonly HeldGroup[]> {
  const all = v.safeParse(namespaceSchema, json);
  const parsed = all.success ? v.safeParse(groupsSchema, all.output[namespace]) : all;
  if (!all.success || !parsed.success) {
    const path = (parsed.issues?.[0].path ?? []).map(({ key }) => key as string | number);
    return fail(path, 'not-definitions', 'The answer is no list of rule groups by namespace.');
  }
  return ok((parsed.output as v.InferOutput<typeof groupsSchema>).map(held));
}

function held(group: v.InferOutput<typeof groupSchema>): HeldGroup {
  const settings = Object.entries(group).filter(([key, value]) => !OURS.includes(key) && isSet(value));
  return {
    group: { name: group.name, interval: secondsOf(group.interval), rules: group.rules.map(toRule) },
    differences: settings.map(([key]) => `It has the setting ${key}.`),
  };
}

/** Rulers print settings that nobody made as empty. */
function isSet(value: unknown): boolean {
  const isEmpty = value === null || value === undefined || value === false || value === 0 || value === '';
  return !isEmpty && value !== '0s' && !(typeof value === 'object' && Object.keys(value).length === 0);
}

function toRule(rule: v.InferOutput<typeof ruleSchema>): RunningRule {
  const kind = rule.record ? 'recording' : 'alerting';
  return {
    name: (kind === 'recording' ? rule.record : rule.alert) ?? '',
    kind,
    query: rule.expr ?? '',
    labels: rule.labels ?? {},
    health: 'unknown',
    ...(kind === 'alerting' && {
      duration: secondsOf(rule.for),
      keepFiringFor: secondsOf(rule.keep_firing_for),
      annotations: rule.annotations ?? {},
    }),
  };
}

/** 0 where there is none; what cannot be read equals nothing that is wanted. */
function secondsOf(text: string | null | undefined): RunningGroup['interval'] {
  const parsed = text ? parseDuration(text) : undefined;
  return parsed === undefined ? 0 : parsed.ok ? parsed.value : NaN;
}
