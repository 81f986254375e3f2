import { parse } from 'yaml';

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

const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600 };
const DEFAULT_SECONDS = 60;

/** Any Prometheus rule file, as far as its cost depends on it. */
export function readRuleFile(text: string): readonly MeasuredGroup[] {
  const { groups } = parse(text) as { groups: readonly GroupDocument[] };
  return groups.map(({ interval, rules }) => ({
    interval: seconds(interval),
    rules: rules.map(({ record, expr, labels = {} }) => ({ ...(record && { record }), expr, labels })),
  }));
}

function seconds(interval: string | undefined): number {
  const match = /^(\d+)([smh])$/.exec(interval ?? '');
  return match ? Number(match[1]) * (SECONDS[match[2] ?? ''] ?? 1) : DEFAULT_SECONDS;
}
