import { packDocument } from '../src/grafana/catalogue/packing';
import { decodeCatalogue } from '../src/spec/decodeCatalogue';
import { encodeCatalogue } from '../src/spec/encodeCatalogue';
import { storedBytes, STORED_BYTES_LIMIT } from '../src/spec/storedSize';
import type { Row } from './table';
import { thousandSlos } from './thousandSlos';

const RUNS = 7;

function medianMs(work: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? NaN;
}

/** Memory that one result keeps; several are held at once so that the collector's noise is small beside them. */
function heapMiB(work: () => unknown): number {
  work();
  global.gc?.();
  const before = process.memoryUsage().heapUsed;
  const kept = Array.from({ length: RUNS }, work);
  global.gc?.();
  return (process.memoryUsage().heapUsed - before) / 2 ** 20 / kept.length;
}

/** Reading and writing a catalogue of 1,000 SLOs, and what it takes in the store. */
export async function benchDocuments(): Promise<Row[]> {
  const document = thousandSlos();
  const decoded = decodeCatalogue(document);
  if (!decoded.ok || decoded.value.issues.length > 0) {
    throw new Error(`The catalogue of the bench has issues: ${JSON.stringify(decoded)}`.slice(0, 2000));
  }
  const { catalogue } = decoded.value;
  const encoded = encodeCatalogue(catalogue);
  const plain = storedBytes(encoded);
  const packed = storedBytes(await packDocument(encoded));
  return [
    ['decode 1,000 SLOs', `${medianMs(() => decodeCatalogue(document)).toFixed(0)} ms`],
    ['encode 1,000 SLOs', `${medianMs(() => encodeCatalogue(catalogue)).toFixed(0)} ms`],
    ['memory of 1,000 decoded SLOs', `${heapMiB(() => decodeCatalogue(document)).toFixed(1)} MiB`],
    ['bytes per stored SLO, plain', `${(plain / 1000).toFixed(0)}`],
    ['bytes per stored SLO, packed', `${(packed / 1000).toFixed(0)}`],
    ['SLOs that fit 65,535 bytes, packed', `${Math.floor(STORED_BYTES_LIMIT / (packed / 1000))}`],
  ];
}
