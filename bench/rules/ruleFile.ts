import { parse } from 'yaml';
import { parseDuration } from '../../src/promql/duration';

export interface MeasuredRule {
  readonly record?: string;
  readonly expr: string;
  readonly labels: Readonly<Record<string, string>>;
}

export interface MeasuredGroup {
  /** Seconds between evaluations. */
  readonly interval: number;
  readonly rules: readonly MeasuredRule[];
}

interface GroupDocument {
  readonly interval?: string;
  readonly rules: ReadonlyArray<{ record?: string; expr: string; labels?: Record<string, string> }>;
}

/** `evaluation_interval` of a Prometheus that says nothing about it. */
const DEFAULT_SECONDS = 60;

/** Any Prometheus rule file, as far as its cost depends on it. */
export function readRuleFile(text: string): readonly MeasuredGroup[] {
  const { groups } = parse(text) as { groups: readonly GroupDocument[] };
  return groups.map(({ interval, rules }) => ({
    interval: seconds(interval),
    rules: rules.map(({ record, expr, labels = {} }) => ({ ...(record && { record }), expr, labels })),
  }));
}

/** What cannot be read must not be taken for a minute: every figure is divided by it. */
function seconds(interval: string | undefined): number {
  if (interval === undefined) {
    return DEFAULT_SECONDS;
  }
  const parsed = parseDuration(interval);
  if (!parsed.ok) {
    throw new Error(
      `The interval ${interval} of a group cannot be read. ${parsed.error.map(({ message }) => message).join(' ')}`
    );
  }
  return parsed.value;
}
