import '../../src/promql/readText';
import { QueryClient } from '@tanstack/react-query';
import { burnDown } from '../../src/analysis/burnDown';
import { sloStatus } from '../../src/analysis/status';
import type { Slo, SloId } from '../../src/slo/slo';
import { instant, seconds } from '../../src/slo/units';
import { windowSpan } from '../../src/slo/windowSpan';
import { measureBatch } from '../../src/state/measure/measureBatch';
import type { Measured } from '../../src/state/measure/measured';
import { createRecordingsReader } from '../../src/state/recordings/recordingsReader';
import { type PrometheusServer, startPrometheus } from '../prometheus/prometheusServer';
import { calendarSlo, CASES, failures, TARGET, traffic } from './calendarScenarios';
import { askingClient } from './askingClient';
import { recordedUntil } from './recordedHistory';
import { recordedPeriods } from './recordedPeriods';
import { DAY, eventsIn } from './traffic';

jest.setTimeout(120_000);

/** Seconds past the minute at which rules are evaluated, one for each case. */
const SECONDS = [17, 0, 59, 14, 31];
/** What rules record is exact; sums of floating point numbers are, to this. */
const EXACT = 1e-6;

let server: PrometheusServer;

beforeAll(async () => {
  server = await startPrometheus({
    histories: [
      ...CASES.flatMap((one, i) => recordedPeriods(calendarSlo(one, i), one, { from: fromOf(i), second: secondOf(i) })),
      ...young(),
    ],
  });
});

afterAll(() => server.stop());

const secondOf = (i: number) => SECONDS[i] ?? 0;

/** A while before the period, and before all that is looked back to. */
function fromOf(i: number): number {
  const { start = 0, now = 0 } = CASES[i] ?? {};
  return Math.min(start, now) - 4 * DAY;
}

/** The first case again, by rules that are eight days old. */
const YOUNG = 'calendar-young' as SloId;
function young() {
  const [month] = CASES;
  return month
    ? recordedPeriods({ ...calendarSlo(month, 0), id: YOUNG }, month, { from: month.now - 8 * DAY, second: 17 })
    : [];
}

/** An SLO measured as pages and panels do; nothing but recorded series is there to be read. */
async function measured(slo: Slo, now: number) {
  const { client, asked } = askingClient(server.url);
  const found = await new Promise<Measured>((resolve, reject) => {
    measureBatch(
      {
        gateway: { prometheus: () => client },
        recordings: createRecordingsReader({ prometheus: () => client }, new QueryClient()),
      },
      {
        uid: 'prom',
        now: instant(now),
        orders: [{ slo, priority: () => 'visible', signal: new AbortController().signal }],
        onMeasured: (_, result) => (result.ok ? resolve(result.value) : reject(result.error)),
      }
    ).catch(reject);
  });
  return { found, asked };
}

const close = (actual: number | undefined, truth: number) =>
  Math.abs((actual ?? NaN) - truth) <= EXACT * Math.max(1, truth) ? 'close' : { actual, truth };

describe('what rules have recorded of a calendar period is what happened in it', () => {
  test.each(CASES.map((one, i) => [one.sentence, one, i] as const))('%s', async (_, one, i) => {
    const { now, start, end } = one;
    const slo = calendarSlo(one, i);
    const { found, asked } = await measured(slo, now);
    expect(found.recording).toEqual({ kind: 'covers' });
    expect(asked).toHaveLength(3);
    const until = recordedUntil(Math.floor((now - secondOf(i)) / 60) * 60 + secondOf(i));
    const truth = {
      bad: eventsIn(failures(one), until, until - start),
      total: eventsIn(traffic(one), until, until - start),
    };
    expect([close(found.window?.bad, truth.bad), close(found.window?.total, truth.total)]).toEqual(['close', 'close']);
    const share = (now - start) / (end - start);
    const { budget } = sloStatus(slo, found);
    expect(close(budget?.consumed, ((truth.bad / truth.total) * share) / (1 - TARGET))).toBe('close');
  });

  test.each(CASES.map((one, i) => [one.sentence, one, i] as const))(
    'its burn-down has nothing of the period before: %s',
    async (_, one, i) => {
      const slo = calendarSlo(one, i);
      const { found } = await measured(slo, one.now);
      const sum = found.buckets.reduce((all, { counts }) => all + counts.bad, 0);
      // Buckets of an hour and more end where their sums of ten minutes do.
      const end = found.buckets.at(-1)?.end ?? 0;
      const until = recordedUntil(
        (end % 600 === 60 ? end - 120 : Math.floor((end - secondOf(i)) / 60) * 60) + secondOf(i)
      );
      expect(close(sum, eventsIn(failures(one), until, until - one.start))).toBe('close');
      const { elapsed, share } = windowSpan(slo.objective.window, instant(one.now));
      const line = burnDown(slo.objective, found.buckets, elapsed, found.window, share);
      expect(line[0]).toEqual({ time: expect.any(Number), remaining: 1 });
      expect(line[0]?.time).toBeGreaterThanOrEqual(one.start - 660);
      const consumed = sloStatus(slo, found).budget?.consumed ?? NaN;
      expect(line.at(-1)?.remaining).toBeCloseTo(1 - consumed, 9);
    }
  );

  test.each([0, 15, 75, 135])('%d seconds old, a period takes nothing from the windows of alerts', async (age) => {
    const [one, i] = [CASES[4], 4];
    const start = one?.start ?? 0;
    const found = one && (await measured(calendarSlo(one, i), start + age)).found;
    expect(found?.recording).toEqual({ kind: 'covers' });
    const recent = found?.recent.get(seconds(300));
    const until = recordedUntil(Math.floor((start + age - secondOf(i)) / 60) * 60 + secondOf(i));
    expect(close(recent?.total, one ? eventsIn(traffic(one), until, 300) : NaN)).toBe('close');
  });

  test('rules that are younger than the period are not believed, and the page says how much they have', async () => {
    const [month] = CASES;
    const found = month && (await measured({ ...calendarSlo(month, 0), id: YOUNG }, month.now)).found;
    expect(found?.recording).toMatchObject({ kind: 'partial', ofPeriod: true });
    expect(found?.recording.kind === 'partial' && found.recording.covered / DAY).toBeCloseTo(8, 1);
  });
});
