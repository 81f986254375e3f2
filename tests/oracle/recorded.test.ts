import '../../src/promql/readText';
import { QueryClient } from '@tanstack/react-query';
import type { PrometheusClient } from '../../src/grafana/prometheus/prometheusClient';
import { planBuckets } from '../../src/queries/batch';
import { fromRecorded } from '../../src/queries/recorded/fromRecorded';
import { checkCounts } from '../../src/slo/events';
import type { Slo, SloId } from '../../src/slo/slo';
import { instant, seconds } from '../../src/slo/units';
import { bucketStep, STATUS_BUCKETS } from '../../src/state/measure/bucketStep';
import { measureBatch } from '../../src/state/measure/measureBatch';
import type { Measured } from '../../src/state/measure/measured';
import { createRecordingsReader } from '../../src/state/recordings/recordingsReader';
import type { History } from '../prometheus/openMetrics';
import { queryRange } from '../prometheus/prometheusApi';
import { type PrometheusServer, startPrometheus } from '../prometheus/prometheusServer';
import { askingClient } from './askingClient';
import { difference, TOLERANCE } from './difference';
import { type Recorder, recordedHistory, recordedUntil } from './recordedHistory';
import { badSlo, CASES, FAILURES, MONTH, NOW, raw, TRAFFIC } from './recordedCases';
import { DAY, eventsIn, HOUR } from './traffic';

jest.setTimeout(120_000);

/** `increase` misses what a burst that goes on did since the last scrape; it has an oracle of its own. */
const RAW_EDGES = 0.04;

const SLOS = CASES.map((_, i) => badSlo(`case-${i}`));
const sloOfCase = (i: number): Slo => SLOS[i] ?? badSlo('missing');

let server: PrometheusServer;
let client: PrometheusClient;
let asked: readonly string[];
const measured = new Map<SloId, Measured>();

beforeAll(async () => {
  const histories = CASES.flatMap(({ recorders, recording }, i) => [
    ...recorders(sloOfCase(i)).flatMap(groupsOfOneDefinition),
    ...(recording.kind === 'covers' ? [] : raw(`case-${i}`)),
  ]);
  server = await startPrometheus({ histories });
  ({ client, asked } = askingClient(server.url));
  await measureBatch(
    {
      gateway: { prometheus: () => client },
      recordings: createRecordingsReader({ prometheus: () => client }, new QueryClient()),
    },
    {
      uid: 'prom',
      now: NOW,
      orders: SLOS.map((slo) => ({ slo, priority: () => 'visible', signal: new AbortController().signal })),
      onMeasured: (id, result) => result.ok && measured.set(id, result.value),
    }
  );
});

afterAll(() => server.stop());

/** Rules record one series of the definition, however many groups there are. */
function groupsOfOneDefinition(one: Recorder, at: number): readonly History[] {
  const isGroup = one.labels !== undefined && 'region' in one.labels;
  const [bad, total, badSums, totalSums, definition] = recordedHistory(one);
  const { region: _, ...labels } = definition?.labels ?? {};
  const own = definition && isGroup ? { ...definition, labels } : definition;
  return [bad, total, badSums, totalSums, ...(isGroup && at > 0 ? [] : [own])].flatMap((one) => (one ? [one] : []));
}

describe('whatever rules have recorded, the numbers are those of arithmetic', () => {
  test.each(CASES.map(({ sentence, recording }, i) => [sentence, recording, i] as const))('%s', (_, recording, i) => {
    const slo = sloOfCase(i);
    const found = measured.get(slo.id);
    expect(found?.recording).toEqual(recording);
    const until = recording.kind === 'covers' ? recordedUntil(lastEvaluation(i)) : NOW;
    expect([...(found?.recent.keys() ?? [])].sort((a, b) => a - b)).toEqual([
      300,
      1800,
      3600,
      7200,
      21_600,
      DAY,
      3 * DAY,
    ]);
    for (const [window, counts] of [...(found?.recent ?? []), [seconds(MONTH), found?.window] as const]) {
      const read = counts && checkCounts(counts)?.counts;
      const within = recording.kind === 'covers' ? TOLERANCE : RAW_EDGES;
      expectClose({ window, what: 'bad' }, read?.bad, eventsIn(FAILURES, until, window), within);
      expectClose({ window, what: 'total' }, read?.total, eventsIn(TRAFFIC, until, window), within);
    }
  });

  test.each([0, 1, 2, 3, 4])('sums of ten minutes make the buckets of a sparkline, case %d', (i) => {
    const { buckets = [] } = measured.get(sloOfCase(i).id) ?? {};
    const step = bucketStep(seconds(MONTH), STATUS_BUCKETS);
    expect(buckets).toHaveLength(90);
    for (const { end, counts } of buckets) {
      const until = recordedUntil(end - 60 + (CASES[i]?.recorders(sloOfCase(i))[0]?.second ?? 0) - 60);
      expectClose({ end, what: 'bad' }, counts.bad, eventsIn(FAILURES, until, step));
      expectClose({ end, what: 'total' }, counts.total, eventsIn(TRAFFIC, until, step));
    }
  });

  test('minutes make the buckets of a chart', async () => {
    const slo = sloOfCase(0);
    const step = seconds(60);
    const [plan] = planBuckets([slo], step, fromRecorded(NOW, 9)).plans;
    const range = { start: instant(NOW - HOUR), end: plan?.lastEnd(NOW) ?? NOW, step };
    const buckets = plan?.read(await queryRange(server.url, plan.expr, range)).get(slo.id) ?? [];
    expect(buckets).toHaveLength(61);
    for (const { end, counts } of buckets) {
      const evaluated = Math.floor((end - 17) / 60) * 60 + 17;
      expectClose({ end, what: 'bad' }, counts.bad, eventsIn(FAILURES, recordedUntil(evaluated), step));
    }
  });
});

test('what is recorded takes few requests, and only what is not is asked of raw metrics', () => {
  const ofRaw = asked.filter((expr) => expr.includes('increase('));
  const isRecorded = CASES.map(({ recording }) => recording.kind === 'covers');
  expect(isRecorded.map((_, i) => ofRaw.some((expr) => new RegExp(`case-${i}\\b`).test(expr)))).toEqual(
    isRecorded.map((is) => !is)
  );
  // What is recorded, its events and its buckets; the same of raw metrics, and of those that fell silent.
  expect(asked).toHaveLength(7);
});

function lastEvaluation(i: number): number {
  const second = CASES[i]?.recorders(sloOfCase(i))[0]?.second ?? 0;
  return Math.floor((NOW - second) / 60) * 60 + second;
}

function expectClose(about: object, actual: number | undefined, truth: number, within = TOLERANCE): void {
  const off = difference(actual, truth);
  expect(off <= within ? 'close' : { ...about, actual, truth }).toBe('close');
}
