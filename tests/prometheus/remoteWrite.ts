import { type Bytes, double, message, snappy, text, unsigned } from './protobuf';

const TIMEOUT_MS = 20_000;

/** A series of a write request; `points` are its samples or histograms, encoded. */
export function timeSeries(labels: Readonly<Record<string, string>>, points: readonly Bytes[]): Bytes {
  const sorted = Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1));
  return message(1, ...sorted.map(([name, value]) => message(1, text(1, name), text(2, value))), ...points);
}

/** The value with which scrapers say that a series was not in its last scrape. */
const STALE: Bytes = [9, 2, 0, 0, 0, 0, 0, 0xf0, 0x7f];

/** `undefined` where the series was not in the scrape; `time` in Unix seconds. */
export function sample(time: number, value: number | undefined): Bytes {
  return message(2, value === undefined ? STALE : double(1, value), unsigned(2, time * 1000));
}

/** Sends series to a server that takes remote writes. */
export async function remoteWrite(url: string, series: readonly Bytes[]): Promise<void> {
  const response = await fetch(`${url}/api/v1/write`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-protobuf',
      'Content-Encoding': 'snappy',
      'X-Prometheus-Remote-Write-Version': '0.1.0',
    },
    body: snappy(series.flat()),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) {
    throw new Error(`Remote write was refused: ${response.status} ${await response.text()}`);
  }
}
