/** One series with all its samples, oldest first. Times are Unix seconds. */
export interface History {
  readonly metric: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly points: ReadonlyArray<readonly [time: number, value: number]>;
}

/**
 * Series as OpenMetrics text for `promtool tsdb create-blocks-from openmetrics`. All are declared `unknown`, so that a
 * metric may have any name and any labels.
 */
export function toOpenMetrics(histories: readonly History[]): string {
  const byMetric = new Map<string, History[]>();
  for (const history of histories) {
    byMetric.set(history.metric, [...(byMetric.get(history.metric) ?? []), history]);
  }
  const families = [...byMetric].map(([metric, list]) => `# TYPE ${metric} unknown\n${list.map(lines).join('')}`);
  return `${families.join('')}# EOF\n`;
}

function lines({ metric, labels, points }: History): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escape(value)}"`);
  const series = `${metric}{${pairs.join(',')}}`;
  return points.map(([time, value]) => `${series} ${value} ${time}\n`).join('');
}

function escape(value: string): string {
  return value.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n');
}
