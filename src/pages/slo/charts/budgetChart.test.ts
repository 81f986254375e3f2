import { sloStatus } from '../../../analysis/status';
import { bucketsOf, measured, MONTH, NOW } from '../../../analysis/measured.fixture';
import { SLIS, sloOf } from '../../../queries/slos.fixture';
import { once } from '../../../slo/exclusions/exclusions.fixture';
import { DAY, HOUR, instant } from '../../../slo/units';
import { plain } from '../../../ui/words/plain.fixture';
import { budgetChart } from './budgetChart';

const slo = sloOf(SLIS.bad());
const days = (count: number) =>
  bucketsOf(
    Array.from({ length: count }, () => ({ bad: 120, total: 240_000 })),
    DAY
  );
/** Names of the lines with the height at their ends. */
const endsOf = (chart: ReturnType<typeof budgetChart>) =>
  chart.lines.map(({ label, points }) => [label, points[0]?.value, points.at(-1)?.value]);

it('draws nothing when nothing was measured: an even burn alone would look like an answer', () => {
  const status = sloStatus(slo, { recent: new Map(), buckets: [], now: NOW });
  expect(budgetChart(slo, status, [], 'utc').lines).toEqual([]);
});

it('falls from all to what the tile says, beside the even burn over the whole window', () => {
  const chart = budgetChart(slo, sloStatus(slo, measured()), days(30), 'utc');
  expect(endsOf(chart)).toEqual([
    ['Even burn', 1, 0],
    ['Left', 1, 0.5],
  ]);
  expect([chart.start, chart.end]).toEqual([NOW - MONTH, NOW]);
  expect(plain(chart.description ?? '')).toBe('over the window of the SLO, 30 d rolling');
});

it('begins a young series where it was born, in the window of the SLO', () => {
  const chart = budgetChart(slo, sloStatus(slo, measured()), days(8), 'utc');
  expect(chart.lines[1]?.points[0]).toEqual({ time: NOW - 8 * DAY, value: 1 });
  expect(chart.start).toBe(NOW - MONTH);
});

it('leaves a gap where days are missing', () => {
  const buckets = days(30).filter((_, at) => at < 10 || at > 14);
  const chart = budgetChart(slo, sloStatus(slo, measured()), buckets, 'utc');
  expect(chart.lines[1]?.points.filter(({ value }) => value === undefined)).toEqual([
    { time: NOW - 19 * DAY, value: undefined },
  ]);
});

it('marks maintenance, also one that is to come before the budget ends', () => {
  const at = (time: number) => new Date(time * 1000).toISOString().slice(0, 16);
  const exclusions = [once(at(NOW - DAY), at(NOW - DAY + HOUR)), once(at(NOW + DAY), at(NOW + 3 * DAY))];
  const status = { ...sloStatus(slo, measured()), exhaustedAt: instant(NOW + 2 * DAY) };
  expect(budgetChart({ ...slo, exclusions }, status, days(30), 'utc').leftOut).toEqual([
    { from: NOW - DAY, to: NOW - DAY + HOUR },
    { from: NOW + DAY, to: NOW + 2 * DAY },
  ]);
});

it('goes on, dotted, to where the forecast ends the budget, and shows that time', () => {
  const exhaustedAt = instant(NOW + 2 * DAY);
  const chart = budgetChart(slo, { ...sloStatus(slo, measured()), exhaustedAt }, days(30), 'utc');
  expect(chart.lines[2]).toEqual({
    label: 'Forecast',
    color: 'bad',
    dash: 'dotted',
    points: [
      { time: NOW, value: 0.5 },
      { time: exhaustedAt, value: 0 },
    ],
  });
  expect(chart.end).toBe(exhaustedAt);
});
