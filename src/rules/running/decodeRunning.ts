import * as v from 'valibot';
import { fail, ok, type Result } from '../../slo/result';
import { type Instant, instant } from '../../slo/units';
import type { RunningGroup, RunningRule } from './runningRules';

const times = v.optional(v.number(), 0);
/** Go writes a list that was never filled as null. */
const listOf = <T extends v.GenericSchema>(schema: T) => v.nullable(v.array(schema), []);
const ruleSchema = v.object({
  name: v.string(),
  type: v.picklist(['recording', 'alerting']),
  query: v.string(),
  labels: v.optional(v.record(v.string(), v.string()), {}),
  annotations: v.nullish(v.record(v.string(), v.string())),
  duration: times,
  keepFiringFor: v.optional(v.number()),
  /** How vmalert spells it. */
  keep_firing_for: times,
  health: v.optional(v.string(), 'unknown'),
  lastError: v.optional(v.string()),
  lastEvaluation: v.optional(v.string()),
});
const answerSchema = v.object({
  data: v.object({
    groups: listOf(
      v.object({
        name: v.string(),
        file: v.exactOptional(v.string()),
        interval: v.number(),
        limit: v.exactOptional(v.number()),
        rules: listOf(ruleSchema),
      })
    ),
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

function toRule({
  type,
  annotations,
  lastError,
  lastEvaluation,
  keep_firing_for: spelledByVmalert,
  keepFiringFor = spelledByVmalert,
  ...rest
}: v.InferOutput<typeof ruleSchema>): RunningRule {
  const evaluated = evaluatedAt(lastEvaluation);
  return {
    ...rest,
    kind: type,
    keepFiringFor,
    ...(annotations && { annotations }),
    ...(lastError && { lastError }),
    ...(evaluated !== undefined && { lastEvaluation: evaluated }),
  };
}

/** Go writes the year 1 for a time that there was not yet. */
function evaluatedAt(text: string | undefined): Instant | undefined {
  const milliseconds = Date.parse(text ?? '');
  return milliseconds > 0 ? instant(milliseconds / 1000) : undefined;
}
