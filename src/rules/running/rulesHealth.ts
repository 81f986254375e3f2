import { type Instant, MINUTE, type Seconds, seconds } from '../../slo/units';
import type { RunningGroup } from './runningRules';

/** How rules that run are doing, in the words of their engine. */
export interface RulesHealth {
  /**
   * `failing` where one of them fails; `late` where a group was not evaluated for long: it hangs, or its engine is
   * gone; `pending` before the first evaluation of one.
   */
  readonly state: 'ok' | 'failing' | 'late' | 'pending';
  readonly failing: number;
  readonly rules: number;
  /** What the first one that fails says. */
  readonly lastError?: { readonly rule: string; readonly text: string };
  /** The last evaluation of the group that waits longest for its next one. */
  readonly lastEvaluation?: Instant;
}

/** Two evaluations that did not come, and a minute for clocks that differ. */
const MISSED = 2;
const PATIENCE = MINUTE;

/** How groups did at a time; undefined where nothing runs. */
export function rulesHealth(groups: readonly RunningGroup[], at: Instant): RulesHealth | undefined {
  const rules = groups.flatMap((group) => group.rules);
  if (rules.length === 0) {
    return undefined;
  }
  const failing = rules.filter(({ health, lastError }) => health === 'err' || lastError !== undefined);
  const [first] = failing;
  const waits = groups.flatMap((group) => waitOf(group, at) ?? []).sort((a, b) => b.overdue - a.overdue);
  const [longest] = waits;
  const isLate = longest !== undefined && longest.overdue > PATIENCE;
  const isPending = rules.some(({ health }) => health === 'unknown');
  return {
    state: first ? 'failing' : isLate ? 'late' : isPending ? 'pending' : 'ok',
    failing: failing.length,
    rules: rules.length,
    ...(first && { lastError: { rule: first.name, text: first.lastError ?? '' } }),
    ...(longest && { lastEvaluation: longest.last }),
  };
}

interface Wait {
  readonly last: Instant;
  /** How long the evaluation after the next one has been due; below 0 while it is not. */
  readonly overdue: Seconds;
}

/** The rules of a group are evaluated one after the other: one that hangs holds up those after it. */
function waitOf({ interval, rules }: RunningGroup, at: Instant): Wait | undefined {
  const times = rules.flatMap(({ lastEvaluation }) => (lastEvaluation === undefined ? [] : [lastEvaluation]));
  const [last] = times.sort((a, b) => a - b);
  return last === undefined ? undefined : { last, overdue: seconds(at - last - MISSED * interval) };
}
