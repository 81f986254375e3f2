import type { History } from '../../tests/prometheus/openMetrics';
import { remoteWrite, sample, timeSeries } from '../../tests/prometheus/remoteWrite';

/** So much of the past a server that runs holds in memory, its head; what is older is in blocks on disk. */
const HEAD_SECONDS = 3 * 3600;

/** What one write request holds. */
const PART_SECONDS = 600;

/** What a server needs to have its head written by `writeHead`. */
export const HEAD_FLAGS = ['--web.enable-remote-write-receiver'] as const;

/** What is on disk at `end`. */
export function untilHead(histories: readonly History[], end: number): readonly History[] {
  return histories.map((history) => part(history, -Infinity, end - HEAD_SECONDS));
}

/** Writes what is in memory at `end`: rules read mostly that, and a read of it costs less than one of a block. */
export async function writeHead(url: string, histories: readonly History[], end: number): Promise<void> {
  for (let from = end - HEAD_SECONDS; from < end; from += PART_SECONDS) {
    const parts = histories.map((history) => part(history, from, from + PART_SECONDS));
    const series = parts
      .filter(({ points }) => points.length > 0)
      .map(({ metric, labels, points }) =>
        timeSeries(
          { __name__: metric, ...labels },
          points.map(([time, value]) => sample(time, value))
        )
      );
    await remoteWrite(url, series);
  }
}

function part(history: History, from: number, to: number): History {
  return { ...history, points: history.points.filter(([time]) => time > from && time <= to) };
}
