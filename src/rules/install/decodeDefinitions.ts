import * as v from 'valibot';
import { parseDuration } from '../../promql/duration';
import { fail, ok, type Result } from '../../slo/result';
import type { RunningGroup, RunningRule } from '../running/runningRules';
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
const groupSchema = v.object({
  name: v.string(),
  interval: v.nullish(v.string()),
  limit: v.nullish(v.number(), 0),
  rules: v.array(ruleSchema),
});
const namespaceSchema = v.pipe(
  v.unknown(),
  v.check((value) => !Array.isArray(value)),
  v.record(v.string(), v.unknown())
);
const groupsSchema = v.nullish(v.array(groupSchema), []);
const settingsSchema = v.array(v.record(v.string(), v.unknown()));

/** What we write about a group; whatever else it says was set by others. */
const OURS: readonly string[] = ['name', 'interval', 'limit', 'rules'];

/**
 * One namespace of an answer that lists rules as they were written, by namespace: Grafana's import and the rulers of
 * Mimir and Cortex answer alike. Other namespaces are not looked at.
 */
export function decodeDefinitions(json: unknown, namespace: string): Result<readonly HeldGroup[]> {
  const all = v.safeParse(namespaceSchema, json);
  const groups = v.safeParse(groupsSchema, all.success ? all.output[namespace] : undefined);
  const { issues } = all.success ? groups : all;
  if (!all.success || !groups.success) {
    const path = (issues?.[0].path ?? []).map(({ key }) => key as string | number);
    return fail(path, 'not-definitions', 'The answer is no list of rule groups by namespace.');
  }
  const settings = v.safeParse(settingsSchema, all.output[namespace]);
  return ok(groups.output.map((group, place) => held(group, settings.success ? settings.output[place] : undefined)));
}

/** Groups of all other namespaces; undefined where one of them cannot be counted. */
export function groupsElsewhere(json: unknown, namespace: string): number | undefined {
  const all = v.safeParse(namespaceSchema, json);
  const counts = Object.entries(all.success ? all.output : {})
    .filter(([name]) => name !== namespace)
    .map(([, groups]) => (groups === null ? 0 : Array.isArray(groups) ? groups.length : NaN));
  const sum = counts.reduce((total, count) => total + count, 0);
  return Number.isNaN(sum) ? undefined : sum;
}

function held(group: v.InferOutput<typeof groupSchema>, settings: Readonly<Record<string, unknown>> = {}): HeldGroup {
  const others = Object.entries(settings).filter(([key, value]) => !OURS.includes(key) && isSet(value));
  return {
    group: {
      name: group.name,
      interval: secondsOf(group.interval),
      limit: group.limit,
      rules: group.rules.map(toRule),
    },
    differences: others.map(([key]) => `It has the setting ${key}.`),
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
