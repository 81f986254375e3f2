import type { Instant } from '../slo/units';
import type { RunningGroup } from './runningRules';

/** How rules that run are doing, in the words of their engine. */
export interface RulesHealth {
  /** `failing` where one of them fails; `pending` before the first evaluation of one. */
  readonly state: 'ok' | 'failing' | 'pending';
  readonly failing: number;
  readonly rules: number;
  /** What the first one that fails says. */
  readonly lastError?: { readonly rule: string; readonly text: string };
  /** The newest evaluation of any of them. */
  readonly lastEvaluation?: Instant;
}

/** Undefined where nothing runs. */
export function rulesHealth(groups: readonly RunningGroup[]): RulesHealth | undefined {
  const rules = groups.flatMap((group) => group.rules);
  if (rules.length === 0) {
    return undefined;
  }
  const failing = rules.filter(({ health, lastError }) => health === 'err' || lastError !== undefined);
  const [first] = failing;
  const times = rules.flatMap(({ lastEvaluation }) => (lastEvaluation === undefined ? [] : [lastEvaluation]));
  const newest = times.reduce<Instant | undefined>(
    (late, time) => (late !== undefined && late > time ? late : time),
    undefined
  );
  const isPending = rules.some(({ health }) => health === 'unknown');
  return {
    state: first ? 'failing' : isPending ? 'pending' : 'ok',
    failing: failing.length,
    rules: rules.length,
    ...(first && { lastError: { rule: first.name, text: first.lastError ?? '' } }),
    ...(newest !== undefined && { lastEvaluation: newest }),
  };
}
