import * as v from 'valibot';
import { windowLength } from '../slo/objective';
import type { Issue } from '../slo/result';
import { type Seconds, seconds } from '../slo/units';
import { isRecord, type JsonRecord } from './json';
import { objectiveWarnings } from './objectiveWarnings';
import { durationSeconds } from './promqlText';
import { calendarWindowSchema } from './schema/objectiveSchema';
import { valueInWords } from './schema/schemaIssues';
import { selectorWarnings } from './selectorWarnings';

/**
 * What is allowed but probably not meant. `target`s are in percent, as in the document. Whoever shows them hands this to
 * `decodeSlo`: pages that read what is stored do not, and do not load it.
 */
export function consistencyWarnings(json: JsonRecord, defaultWindow: Seconds): readonly Issue[] {
  const { objective, sla } = json;
  const warnings: Issue[] = [];
  if (isRecord(objective) && isRecord(sla) && numberOf(sla['target']) >= numberOf(objective['target'])) {
    warnings.push({
      path: ['sla', 'target'],
      code: 'sla-not-looser',
      message: `\`sla.target\` is ${valueInWords(sla['target'])}, which is not below the target of the SLO (${valueInWords(objective['target'])}). Promise less outward than is aimed at inside.`,
    });
  }
  const window = (isRecord(objective) ? lengthOf(objective['window']) : undefined) ?? defaultWindow;
  return [
    ...warnings,
    ...objectiveWarnings(json, window),
    ...sliceWarnings(json, window),
    ...unusedWarnings(json),
    ...selectorWarnings(json),
  ];
}

/** Undefined where the window is left out, or none. */
function lengthOf(window: unknown): Seconds | undefined {
  return v.is(calendarWindowSchema, window)
    ? windowLength({ kind: 'calendar', period: window.calendar, timeZone: window.timeZone })
    : durationSeconds(window);
}

/** Slices are judged by rates, which know of no processes. */
function unusedWarnings({ sli, objective }: JsonRecord): readonly Issue[] {
  const kinds = isRecord(sli) && isRecord(objective) && isRecord(objective['slices']) ? Object.entries(sli) : [];
  return kinds
    .filter(([, one]) => isRecord(one) && one['instanceLabels'] !== undefined)
    .map(([kind]) => ({
      path: ['sli', kind, 'instanceLabels'],
      code: 'not-used',
      message: `\`sli.${kind}.instanceLabels\` is not used while \`objective.slices\` is there. Remove it.`,
    }));
}

const SHORTEST_OF_COUNTERS: Seconds = seconds(120);
const GROWING_KINDS = ['events', 'latency', 'custom'];

function sliceWarnings({ sli, objective }: JsonRecord, window: Seconds): readonly Issue[] {
  const slices = isRecord(objective) ? objective['slices'] : undefined;
  const length = isRecord(slices) ? durationSeconds(slices['length']) : undefined;
  if (!isRecord(slices) || length === undefined) {
    return [];
  }
  const warn = (code: string, message: string) => [{ path: ['objective', 'slices', 'length'], code, message }];
  const grows = isRecord(sli) && GROWING_KINDS.some((kind) => sli[kind] !== undefined);
  return [
    ...(grows && length < SHORTEST_OF_COUNTERS
      ? warn(
          'short-slices',
          `A slice of ${String(slices['length'])} holds a single scrape where targets are scraped once a minute, and a counter cannot be seen to grow in it. Use slices of 2m or more, unless you scrape more often.`
        )
      : []),
    ...(length * 100 > window
      ? warn(
          'few-slices',
          'Fewer than 100 slices fit into the window, so each of them weighs more than 1 %. Use shorter slices, for example `length: 1m`.'
        )
      : []),
  ];
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : Number.NaN;
}
