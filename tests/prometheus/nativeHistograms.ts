import { type Bytes, double, message, packedSigned, signed, snappy, text, unsigned } from './protobuf';

/** A native histogram at one time. Buckets by their index in schema 0: bucket i holds what is in (2^(i-1), 2^i]. */
export interface HistogramPoint {
  /** Unix seconds. */
  readonly time: number;
  /** Observations by bucket, ascending. */
  readonly buckets: ReadonlyArray<readonly [index: number, count: number]>;
}

export interface NativeHistory {
  readonly labels: Readonly<Record<string, string>>;
  readonly points: readonly HistogramPoint[];
}

/** What a server needs to take native histograms. */
export const NATIVE_FLAGS = ['--web.enable-remote-write-receiver', '--enable-feature=native-histograms'] as const;

const TIMEOUT_MS = 20_000;

/** Writes native histograms into a server by remote write: no client library of Node exposes them. */
export async function writeNativeHistories(url: string, histories: readonly NativeHistory[]): Promise<void> {
  const response = await fetch(`${url}/api/v1/write`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-protobuf',
      'Content-Encoding': 'snappy',
      'X-Prometheus-Remote-Write-Version': '0.1.0',
    },
    body: snappy(histories.flatMap((history) => message(1, timeSeries(history)))),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) {
    throw new Error(`Remote write was refused: ${response.status} ${await response.text()}`);
  }
}

function timeSeries({ labels, points }: NativeHistory): Bytes {
  const sorted = Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    ...sorted.flatMap(([name, value]) => message(1, text(1, name), text(2, value))),
    ...points.flatMap((point) => message(4, histogram(point))),
  ];
}

function histogram({ time, buckets }: HistogramPoint): Bytes {
  const counts = buckets.map(([, count]) => count);
  return [
    ...unsigned(
      1,
      counts.reduce((sum, count) => sum + count, 0)
    ),
    ...double(3, 0),
    ...signed(4, 0),
    ...double(5, 1e-128),
    ...unsigned(6, 0),
    ...buckets.flatMap(([index], i) => message(11, span(index, buckets[i - 1]?.[0]))),
    ...packedSigned(
      12,
      counts.map((count, i) => count - (counts[i - 1] ?? 0))
    ),
    ...unsigned(15, time * 1000),
  ];
}

/** One bucket; its place is told from the one before. */
function span(index: number, previous: number | undefined): Bytes {
  return [...signed(1, previous === undefined ? index : index - previous - 1), ...unsigned(2, 1)];
}
