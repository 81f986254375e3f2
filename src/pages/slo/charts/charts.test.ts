import type { SloStatus } from '../../../analysis/status';
import type { EventBucket } from '../../../slo/eventBucket';
import { DAY, HOUR, instant } from '../../../slo/units';
import { requestSlo } from '../../../state/testing/slo.fixture';
import { plain } from '../../../ui/words/plain.fixture';
import { budgetChart } from './budgetChart';
import { burnRateChart, errorRatioChart, sliChart, trafficChart } from './rangeCharts';

const SLO = requestSlo('checkout');
const END = instant(1_800_000_000);

/** One a day: a thousand requests, none of them bad before the last day. */
const BUCKETS: readonly EventBucket[] = Array.from({ length: 30 }, (_, day) => ({
  end: instant(END - (29 - day) * DAY),
  counts: { bad: day === 29 ? 15 : 0, total: 1000 },
}));
const STATUS = { state: 'at-risk', events: { bad: 15, total: 30_000 } } as SloStatus;

const lineOf = (chart: ReturnType<typeof budgetChart>, label: string) =>
  chart.lines.find((line) => line.label === label)?.points;

describe('burn-down', () => {
  it('without data has lines without points, and no forecast', () => {
    const chart = budgetChart(SLO, { state: 'no-data' } as SloStatus, [], 'utc');
    expect(lineOf(chart, 'Forecast')).toBeUndefined();
    expect(chart.lines.flatMap(({ points }) => points)).toEqual([]);
  });

  it('ends at the number of the tile, also where the buckets say a little less', () => {
    const status = { ...STATUS, events: { bad: 16.5, total: 30_000 } };
    expect(lineOf(budgetChart(SLO, status, BUCKETS, 'utc'), 'Left')?.at(-1)).toEqual({
      time: END,
      value: expect.closeTo(0.45, 10),
    });
  });

  it('stands against an even burn from all to nothing', () => {
    expect(lineOf(budgetChart(SLO, STATUS, BUCKETS, 'utc'), 'Even burn')).toEqual([
      { time: END - 30 * DAY, value: 1 },
      { time: END, value: 0 },
    ]);
  });

  it('goes on to where the forecast ends it, and the axis with it', () => {
    const exhaustedAt = instant(END + DAY);
    const chart = budgetChart(SLO, { ...STATUS, exhaustedAt }, BUCKETS, 'utc');
    expect(lineOf(chart, 'Forecast')).toEqual([
      { time: END, value: expect.closeTo(0.5, 10) },
      { time: exhaustedAt, value: 0 },
    ]);
    expect(chart.end).toBe(exhaustedAt);
  });

  it('has no forecast that lies in the past', () => {
    const chart = budgetChart(SLO, { ...STATUS, exhaustedAt: instant(END - 1) }, BUCKETS, 'utc');
    expect(lineOf(chart, 'Forecast')).toBeUndefined();
    expect(chart.end).toBe(END);
  });
});

describe('picked range', () => {
  const range = {
    buckets: [
      { end: instant(3600), counts: { bad: 0, total: 0 } },
      { end: instant(7200), counts: { bad: 2, total: 1000 } },
    ],
    step: HOUR,
    span: { start: instant(0), end: instant(7200), timeZone: 'utc' },
    objective: SLO.objective,
  };
  const values = (chart: ReturnType<typeof sliChart>) =>
    chart.lines.map(({ points }) => points.map(({ value }) => value));

  test.each([
    ['SLI', sliChart(range), [[undefined, 0.998]], '99.80 %'],
    ['Error ratio', errorRatioChart(range), [[undefined, 0.002]], '0.2 %'],
    ['Burn rate', burnRateChart(range), [[undefined, 2]], '2×'],
  ])('%s has a gap where there was no traffic', (title, chart, expected, text) => {
    expect(chart.title).toBe(title);
    expect(values(chart)).toEqual(expected);
    expect(plain(chart.format(expected[0]?.[1] ?? NaN))).toBe(text);
  });

  it('traffic counts nothing where there was none', () => {
    expect(values(trafficChart(range))).toEqual([
      [0, 1000],
      [0, 2],
    ]);
  });

  it('says what is drawn, and shares its pointer', () => {
    for (const chart of [sliChart, errorRatioChart, burnRateChart, trafficChart].map((draw) => draw(range))) {
      expect(chart).toMatchObject({
        description: 'picked range, one point per 1\u00a0h',
        group: 'picked-range',
        ...range.span,
      });
    }
  });

  test.each([
    ['the target', sliChart(range), { value: 0.999, label: 'Target 99.9\u00a0%' }],
    ['the error budget', errorRatioChart(range), { value: 0.001, label: 'Error budget' }],
    ['an even burn', burnRateChart(range), { value: 1, label: 'Even burn' }],
  ])('is measured against %s', (_, chart, threshold) => {
    expect(chart.threshold).toEqual(threshold);
  });
});
