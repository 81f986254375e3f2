import { serialize } from '../../src/promql/serialize';
import { periodShare, periodStart } from '../../src/rules/calendar/periodStart';
import { dayAt, periodAt } from '../../src/slo/calendarPeriod';
import type { CalendarWindow } from '../../src/slo/objective';
import { HOUR, instant, seconds } from '../../src/slo/units';
import { query } from '../prometheus/prometheusApi';
import { type PrometheusServer, startPrometheus } from '../prometheus/prometheusServer';

jest.setTimeout(120_000);

let server: PrometheusServer;
beforeAll(async () => void (server = await startPrometheus()));
afterAll(() => server.stop());

const PERIODS: ReadonlyArray<CalendarWindow['period']> = ['week', 'month', 'quarter', 'year'];
const ZONES = [
  ...['UTC', 'Europe/Berlin', 'America/New_York', 'America/Santiago', 'Australia/Lord_Howe', 'Asia/Kathmandu'],
  ...['Asia/Beirut', 'Africa/Cairo', 'Pacific/Chatham', 'Pacific/Kiritimati', 'America/Havana', 'Asia/Jerusalem'],
];
const CASES = ZONES.flatMap((timeZone) => PERIODS.map((period) => ({ kind: 'calendar', period, timeZone }) as const));

/** The ends of the periods of a year with a leap day, and for the longer ones of two others, and the instants around them. */
function instants(window: CalendarWindow): readonly number[] {
  const times: number[] = [];
  for (const year of window.period === 'week' ? [2028] : [2026, 2028, 2041]) {
    let at = Date.UTC(year, 0, 1) / 1000;
    while (at < Date.UTC(year + 1, 0, 2) / 1000) {
      const { end } = periodAt(window, instant(at));
      times.push(end - 1, end, end + 3600);
      at = end;
    }
  }
  return times;
}

test.each(CASES)('$timeZone, $period: Prometheus knows when a period begins, to the second', async (window) => {
  const expr = periodStart(window, seconds(0));
  const text = expr.ok ? serialize(expr.value) : '';
  const times = instants(window);
  const answers = await Promise.all(times.map((time) => query(server.url, text, instant(time))));
  expect(answers.map(([sample], i) => [times[i], sample?.value])).toEqual(
    times.map((time) => {
      const { year, month, day } = dayAt(periodAt(window, instant(time)).start, window.timeZone);
      return [time, year * 10_000 + month * 100 + day];
    })
  );
});

/** The clocks of a period may be an hour off where they change inside of it. */

test.each(CASES)('$timeZone, $period: Prometheus knows which share of a period is over, to an hour', async (window) => {
  const expr = periodShare(window, seconds(0));
  const text = expr.ok ? serialize(expr.value) : '';
  const year = Date.UTC(2028, 0, 3, 5, 7) / 1000;
  const times = Array.from({ length: 37 }, (_, i) => instant(year + i * 10.1 * 86_400));
  const answers = await Promise.all(times.map((time) => query(server.url, text, time)));
  const off = times.map((time, i) => {
    const { start, end } = periodAt(window, time);
    return Math.abs((answers[i]?.[0]?.value ?? NaN) * (end - start) - (time - start));
  });
  expect(Math.max(...off)).toBeLessThanOrEqual(window.timeZone === 'UTC' ? 1 : HOUR + 1);
});

test('clocks without a yearly rule are refused, with the reason', () => {
  const refused = periodStart({ kind: 'calendar', period: 'month', timeZone: 'Africa/Casablanca' }, seconds(0));
  expect(refused.ok ? [] : refused.error.map(({ message }) => message)).toEqual([
    'The clocks of Africa/Casablanca do not change on the same days each year, so rules cannot tell when a month begins there. Use a time zone with yearly rules, for example UTC, or a rolling window.',
  ]);
});
