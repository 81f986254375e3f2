import type { Problem } from '../../slo/problem';
import type { Slo } from '../../slo/slo';
import type { Instant } from '../../slo/units';
import type { ListRow } from './listRow';

/** Rows that failed for one reason, and when they are tried again. */
export interface Failure {
  readonly problem: Problem;
  /** Name of the data source that was asked; absent where none could be. */
  readonly source: string | undefined;
  readonly slos: readonly Slo[];
  readonly retryAt: Instant | undefined;
}

/** What failed, told once for each reason and data source, that of most rows first. */
export function failuresOf(rows: readonly ListRow[], sourceOf: (slo: Slo) => string | undefined): readonly Failure[] {
  const failures = new Map<string, Failure>();
  for (const row of rows) {
    if (row.reading.kind === 'failed') {
      const { problem, retryAt } = row.reading;
      const source = sourceOf(row.slo);
      const key = JSON.stringify([source, problem]);
      const known = failures.get(key);
      const slos = [...(known?.slos ?? []), row.slo];
      failures.set(key, { problem, source, slos, retryAt: earlier(known?.retryAt, retryAt) });
    }
  }
  return [...failures.values()].sort((a, b) => b.slos.length - a.slos.length);
}

function earlier(one: Instant | undefined, other: Instant | undefined): Instant | undefined {
  return one === undefined || (other !== undefined && other < one) ? other : one;
}
