import type { EventBucket } from '../../../slo/eventBucket';
import { DAY, HOUR, instant, ratio, seconds } from '../../../slo/units';
import { plain } from '../../../ui/words/plain.fixture';
import { burnRateChart, errorRatioChart, sliChart, trafficChart } from './rangeCharts';

const END = Date.UTC(2026, 10, 21, 14) / 1000;
const hour = (ago: number, bad: number, total: number): EventBucket => ({
  end: instant(END - ago * HOUR),
  counts: { bad, total },
});
/** Two hours were not measured, one had no traffic. */
const range = {
  buckets: [hour(4, 2, 1000), hour(1, 0, 0), hour(0, 1000, 1000)],
  step: HOUR,
  span: { start: instant(END - DAY), end: instant(END), timeZone: 'utc' },
  objective: {
    target: ratio(0.999),
    window: { kind: 'rolling', length: seconds(30 * DAY) },
    budgeting: { method: 'occurrences' },
  },
} as const;
const valuesOf = ({ lines }: ReturnType<typeof sliChart>) => lines[0]?.points.map(({ value }) => value);

it('draws nothing where nothing was measured and where there was no traffic', () => {
  expect(valuesOf(sliChart(range))).toEqual([0.998, undefined, undefined, 0]);
  expect(valuesOf(errorRatioChart(range))).toEqual([0.002, undefined, undefined, 1]);
  expect(valuesOf(burnRateChart(range))).toEqual([2, undefined, undefined, 1000]);
});

it('says in each chart that it is of the picked range, and how long a point is', () => {
  const charts = [sliChart, errorRatioChart, burnRateChart, trafficChart].map((chart) => chart(range));
  expect(charts.map(({ title, description }) => plain(`${title}: ${description}`))).toEqual([
    'SLI: picked range, one point per 1 h',
    'Error ratio: picked range, one point per 1 h',
    'Burn rate: picked range, one point per 1 h',
    'Traffic: picked range, one point per 1 h',
  ]);
});

it('measures each line against its threshold', () => {
  const thresholds = [sliChart, errorRatioChart, burnRateChart, trafficChart].map((chart) => chart(range).threshold);
  expect(thresholds).toEqual([
    { value: 0.999, label: 'Target 99.9\u00a0%' },
    { value: 0.001, label: 'Error budget' },
    { value: 1, label: 'Even burn' },
    undefined,
  ]);
});

test.each([
  [0, '0 %'],
  [0.001, '0.1 %'],
  [0.0000049, 'under 0.001 %'],
  [1, '100 %'],
])('prints an error ratio of %d as %s', (value, text) => {
  expect(plain(errorRatioChart(range).format(value))).toBe(text);
});
