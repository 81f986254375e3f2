import type { Severity } from '../slo/alertPolicy';
import { leastTarget, slowestFactor } from '../slo/leastTarget';
import type { Issue } from '../slo/result';
import { ratio, roundNoise, type Seconds } from '../slo/units';
import { isRecord, type JsonRecord } from './json';
import { fieldName } from './schema/schemaIssues';

/** Targets and alerts that are allowed and cannot be meant. `windowLength` is that of the objective. */
export function objectiveWarnings({ objective, alerting }: JsonRecord, windowLength: Seconds): readonly Issue[] {
  const percent = percentOf(objective);
  if (percent === undefined) {
    return [];
  }
  const severities = ['page', 'ticket'] as const;
  // What is on by default is left out without a word where it cannot fire; what was asked for is not.
  const isOn = (severity: Severity) => isRecord(alerting) && alerting[severity] === true;
  return [
    ...targetWarnings({ objective }),
    ...severities.filter(isOn).flatMap((severity) => neverFires(severity, percent, windowLength)),
  ];
}

/** 0.999 is a target of less than one percent, and nobody aims at that. `nameOf` is that of `selectorWarnings`. */
export function targetWarnings({ objective }: JsonRecord, nameOf = fieldName): readonly Issue[] {
  const percent = percentOf(objective);
  if (percent === undefined || percent > 1) {
    return [];
  }
  const path = ['objective', 'target'];
  const meant = percent === 1 ? 99 : roundNoise(percent * 100);
  return [
    {
      path,
      code: 'ratio-for-percent',
      message: `${nameOf(path)} is ${percent}, which means ${percent} %. Targets are percents: write \`${meant}\` if that is meant.`,
    },
  ];
}

/** The target, where it is one. */
function percentOf(objective: unknown): number | undefined {
  const percent = isRecord(objective) ? objective['target'] : undefined;
  return typeof percent === 'number' && percent > 0 && percent < 100 ? percent : undefined;
}

/** An error ratio above 1 does not exist; a severity none of whose limits lies below it is silent for ever. */
function neverFires(severity: Severity, percent: number, windowLength: Seconds): readonly Issue[] {
  const lowest = slowestFactor(severity, windowLength);
  const highest = roundNoise(1 / ratio(1 - percent / 100));
  return highest > lowest
    ? []
    : [
        {
          path: ['alerting', severity],
          code: 'never-fires',
          message: `A ${severity} can never fire at a target of ${percent} %: if everything fails the burn rate is ${printed(highest)}, and the slowest of its alerts needs more than ${printed(lowest)}. Write \`alerting: { ${severity}: false }\`, or a target above ${leastTarget(severity, windowLength)}.`,
        },
      ];
}

function printed(burnRate: number): string {
  return String(Math.round(burnRate * 100) / 100);
}
