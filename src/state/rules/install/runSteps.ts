import type { GatewayError } from '../../../grafana/gatewayError';
import type { RulePlace } from '../../../grafana/rulePlaces/rulePlace';
import { type InstallStep, nameOf } from '../../../rules/install/placePlan';

/** A step that the place refused. */
export interface FailedStep {
  readonly name: string;
  readonly error: GatewayError;
}

/** What was done of an installation. `left`: steps that were not tried. */
export interface RunReport {
  readonly done: number;
  readonly failed: readonly FailedStep[];
  readonly left: number;
  readonly wasStopped: boolean;
}

interface Options {
  /** How many steps may be under way at a time. */
  readonly inFlight: number;
  /** Once aborted, no further step is begun; those that are under way are waited for, so that the report is true. */
  readonly stop: AbortSignal;
  readonly onDone: (done: number) => void;
}

/** After so many groups that are refused one by one, the rest would be, too. */
const MOST_REFUSED = 5;

/** Verdicts about one group; everything else would meet the next group, too. */
const OF_THE_GROUP: ReadonlyArray<GatewayError['kind']> = ['bad-query', 'conflict', 'too-large'];

/** Takes the steps in their order. Every step may be taken again, so whoever goes on just plans anew. */
export async function runSteps(steps: readonly InstallStep[], place: RulePlace, options: Options): Promise<RunReport> {
  const { inFlight, stop, onDone } = options;
  const failed: FailedStep[] = [];
  let next = 0;
  let done = 0;
  const isOver = () =>
    stop.aborted || failed.length >= MOST_REFUSED || failed.some(({ error }) => !OF_THE_GROUP.includes(error.kind));
  const worker = async () => {
    for (let step = steps[next]; step !== undefined && !isOver(); step = steps[next]) {
      next += 1;
      const result = await (step.kind === 'write' ? place.write(step.group) : place.remove(step.name));
      if (result.ok) {
        done += 1;
        onDone(done);
      } else {
        failed.push({ name: nameOf(step), error: result.error });
      }
    }
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  return { done, failed, left: steps.length - next, wasStopped: stop.aborted && next < steps.length };
}
