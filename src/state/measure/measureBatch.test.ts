import { gatewayError } from '../../grafana/gatewayError';
import type { GatewayError } from '../../grafana/gatewayError';
import type { Recording } from '../../slo/recording';
import { err, ok, type Result } from '../../slo/result';
import type { Slo, SloId } from '../../slo/slo';
import { DAY, seconds } from '../../slo/units';
import type { RecordingsReader } from '../recordings/recordingsReader';
import { createMemoryGateway } from '../testing/memoryGateway.fixture';
import type { MemoryCounter } from '../testing/memoryPrometheus.fixture';
import { NOW } from '../testing/renderState.fixture';
import { recordedSeries, recordingsOf } from '../testing/recordings.fixture';
import { requests, requestSlo } from '../testing/slo.fixture';
import { alignedNow } from './alignedNow';
import { measureBatch } from './measureBatch';
import type { Measured } from './measured';

const AT = alignedNow(NOW);

async function measure(
  recordings: RecordingsReader,
  counters: readonly MemoryCounter[],
  ids = ['a'],
  more: Partial<Slo> = {}
) {
  const gateway = createMemoryGateway();
  const prometheus = gateway.prometheus('prom');
  prometheus.counters = [...counters];
  const results = new Map<SloId, Result<Measured, GatewayError>>();
  await measureBatch(
    { gateway, recordings },
    {
      uid: 'prom',
      now: AT,
      orders: ids.map((id) => ({
        slo: requestSlo(id, more),
        priority: () => 'visible',
        signal: new AbortController().signal,
      })),
      onMeasured: (id, result) => results.set(id, result),
    }
  );
  const of = (id: string) => {
    const result = results.get(id as SloId);
    return result?.ok ? result.value : undefined;
  };
  return { of, asked: prometheus.asked };
}

/** Rules that count twice as much as the metrics: which of them is read can be seen. */
const BOTH = [...requests('a', 9, 1), ...recordedSeries('a', { bad: 2, total: 20 })];
const MONTH_OF_RAW = { bad: expect.closeTo(30 * DAY, -4), total: expect.closeTo(300 * DAY, -4) };
const MONTH_OF_RECORDED = { bad: expect.closeTo(60 * DAY, -4), total: expect.closeTo(600 * DAY, -4) };

it('what covers the window is read', async () => {
  const { of, asked } = await measure(recordingsOf({ kind: 'covers' }), BOTH);
  expect(of('a')).toMatchObject({ recording: { kind: 'covers' }, window: MONTH_OF_RECORDED, warnings: [] });
  expect(of('a')?.buckets).toHaveLength(90);
  expect(asked.some((text) => text.includes('increase'))).toBe(false);
  expect(asked).toHaveLength(2);
});

const objective = {
  ...requestSlo('a').objective,
  window: { kind: 'calendar', period: 'month', timeZone: 'Europe/Berlin' },
} as const;
const ELAPSED = AT - Date.parse('2026-10-31T23:00:00Z') / 1000;

it('of a calendar window, what was recorded of its period is read, and nothing of the one before', async () => {
  const counters = [
    ...requests('a', 9, 1),
    ...recordedSeries('a', { bad: 2, total: 20 }, { slo_period: '20261101' }),
    ...recordedSeries('a', { bad: 700, total: 700 }, { slo_period: '20261001' }),
  ];
  const { of, asked } = await measure(recordingsOf({ kind: 'covers' }), counters, ['a'], { objective });
  expect(of('a')).toMatchObject({ recording: { kind: 'covers' }, warnings: [] });
  // The store in memory knows no samples, only rates: its sums hold the twenty minutes more that are asked for.
  expect((of('a')?.window?.bad ?? 0) / 2 / ELAPSED).toBeCloseTo(1, 2);
  expect((of('a')?.window?.bad ?? 0) / (of('a')?.window?.total ?? 0)).toBeCloseTo(0.1);
  expect(of('a')?.buckets.every(({ counts }) => counts.bad * 10 === counts.total)).toBe(true);
  expect(asked.some((text) => text.includes('increase'))).toBe(false);
  expect(asked).toHaveLength(2);
});

it('of a calendar window, raw metrics are read where rules of a rolling one have recorded', async () => {
  const { of, asked } = await measure(recordingsOf({ kind: 'outdated' }), BOTH, ['a'], { objective });
  expect(of('a')).toMatchObject({ recording: { kind: 'outdated' }, window: { bad: ELAPSED, total: 10 * ELAPSED } });
  expect(asked.some((text) => text.includes('slo:'))).toBe(false);
});

it.each<Recording>([
  { kind: 'none' },
  { kind: 'partial', covered: seconds(8 * DAY), window: seconds(30 * DAY) },
  { kind: 'stopped' },
  { kind: 'outdated' },
  { kind: 'doubled', labels: ['replica'] },
])('raw metrics are read where the recording is of kind $kind, and the measurement says so', async (recording) => {
  const { of, asked } = await measure(recordingsOf(recording), BOTH);
  expect(of('a')).toMatchObject({ recording, window: MONTH_OF_RAW });
  expect(asked.some((text) => text.includes('slo:'))).toBe(false);
});

it('rules that have stopped a moment ago are told from a service without data by asking its metrics', async () => {
  const counters = [...requests('a', 9, 1), ...recordedSeries('a', { bad: 2, total: 20 }, {}, AT - 900)];
  const { of } = await measure(recordingsOf({ kind: 'covers' }), counters);
  expect(of('a')).toMatchObject({ recording: { kind: 'silent' }, window: MONTH_OF_RAW });
});

it('where rules have stopped, rows in view are measured anew before the others have answered', async () => {
  const gateway = createMemoryGateway();
  const prometheus = gateway.prometheus('prom');
  prometheus.counters = ['a', 'b'].flatMap((job) => requests(job, 9, 1));
  prometheus.fault = ({ text }) => (text.includes('slo_id="b"') ? new Promise(() => undefined) : undefined);
  const measured = await new Promise<SloId>((resolve) => {
    void measureBatch(
      { gateway, recordings: recordingsOf({ kind: 'covers' }, 2) },
      {
        uid: 'prom',
        now: AT,
        orders: ['a', 'b'].map((id) => ({
          slo: requestSlo(id),
          priority: () => (id === 'a' ? 'visible' : 'background'),
          signal: new AbortController().signal,
        })),
        onMeasured: resolve,
      }
    );
  });
  expect(measured).toBe('a');
});

it('a mixed catalogue: each SLO from where its events are', async () => {
  const reader: RecordingsReader = {
    read: () => Promise.resolve(ok({ known: 1, of: ({ id }) => ({ kind: id === 'a' ? 'covers' : 'none' }) })),
  };
  const { of, asked } = await measure(
    reader,
    [...BOTH, ...requests('b', 9, 1), ...requests('c', 9, 1)],
    ['a', 'b', 'c']
  );
  expect(['a', 'b', 'c'].map((id) => of(id)?.window)).toEqual([MONTH_OF_RECORDED, MONTH_OF_RAW, MONTH_OF_RAW]);
  expect(asked).toHaveLength(4);
});

it('where it cannot be found out, raw metrics are read, and a warning says why', async () => {
  const failing = { read: () => Promise.resolve(err(gatewayError('timeout', 'query timed out'))) };
  const { of } = await measure(failing, BOTH);
  expect(of('a')).toMatchObject({
    recording: { kind: 'unknown' },
    window: MONTH_OF_RAW,
    warnings: [
      'Whether rules record this SLO could not be read, so its numbers are computed from raw data: query timed out',
    ],
  });
});
