import * as v from 'valibot';
import { fail, ok, type Result } from '../slo/result';
import type { RunningGroup, RunningRule } from './runningRules';

const times = v.optional(v.number(), 0);
const ruleSchema = v.object({
  name: v.string(),
  type: v.picklist(['recording', 'alerting']),
  query: v.string(),
  labels: v.optional(v.record(v.string(), v.string()), {}),
  duration: times,
  keepFiringFor: times,
  health: v.optional(v.string(), 'unknown'),
  lastError: v.optional(v.string()),
});
const answerSchema = v.object({
  data: v.object({
    groups: v.array(v.object({ name: v.string(), interval: v.number(), rules: v.array(ruleSchema) })),
  }),
});

/** The answer of `/api/v1/rules`, from Prometheus and what speaks its language. */
export function decodeRunning(json: unknown): Result<readonly RunningGroup[]> {
  const parsed = v.safeParse(answerSchema, json);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return fail(
      (issue.path ?? []).map(({ key }) => key as string | number),
      'not-rules',
      'The answer is no list of rules. Check that the address is that of a Prometheus-compatible server.'
    );
  }
  return ok(parsed.output.data.groups.map((group) => ({ ...group, rules: group.rules.map(toRule) })));
}

function toRule({ type, ...rule }: v.InferOutput<typeof ruleSchema>): RunningRule {
  const { lastError, ...rest } = rule;
  return { ...rest, kind: type, ...(lastError && { lastError }) };
}
