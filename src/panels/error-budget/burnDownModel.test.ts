import { dateTime } from '@grafana/data';
import { sloStatus } from '../../analysis/status';
import { once } from '../../slo/exclusions/exclusions.fixture';
import { DAY, instant, seconds } from '../../slo/units';
import { plain } from '../../ui/words/plain.fixture';
import { CHECKOUT, measurement, NOW } from './budgetPanel.fixture';
import { burnDownModel } from './burnDownModel';
import { windowReading } from './windowReading';

const range = (days: number) => {
  const [from, to] = [dateTime((NOW - days * DAY) * 1000), dateTime(NOW * 1000)];
  return { from, to, raw: { from, to } };
};
/** As on the SLO's page: a thousand requests a day, none of them bad before the last day. */
const PAGE_BUCKETS = Array.from({ length: 30 }, (_, day) => ({
  end: instant(NOW - (29 - day) * DAY),
  counts: { bad: day === 29 ? 15 : 0, total: 1000 },
}));

function reading(buckets: typeof PAGE_BUCKETS, rangeBuckets: typeof PAGE_BUCKETS = []) {
  const status = sloStatus(CHECKOUT, measurement(0, 0, { window: { bad: 15, total: 30_000 }, buckets }));
  const parts = { objective: CHECKOUT.objective, status, buckets, rangeBuckets, now: NOW, notes: [] };
  return windowReading(parts);
}
const model = (buckets: typeof PAGE_BUCKETS, days = 30, rangeBuckets: typeof PAGE_BUCKETS = []) =>
  burnDownModel(reading(buckets, rangeBuckets), range(days), 'Europe/Berlin');
const line = (drawn: ReturnType<typeof model>, label: string) =>
  drawn.lines.find((one) => one.label === label)?.points ?? [];

it('ends at the number, and is full before the failures, as on the page', () => {
  const left = line(model(PAGE_BUCKETS), 'Left');
  expect(left).toHaveLength(31);
  expect(left.slice(0, 30).every(({ value }) => value === 1)).toBe(true);
  expect(left.at(-1)).toEqual({ time: NOW, value: expect.closeTo(0.5, 10) });
});

it('marks the maintenance that lies in the range of the dashboard', () => {
  const at = (time: number) => new Date(time * 1000).toISOString().slice(0, 16);
  const exclusions = [once(at(NOW - 9 * DAY), at(NOW - 8 * DAY)), once(at(NOW - DAY), at(NOW))];
  expect(burnDownModel({ ...reading(PAGE_BUCKETS), exclusions }, range(2), 'UTC').leftOut).toEqual([
    { from: NOW - DAY, to: NOW },
  ]);
});

it('stands against an even burn over the window that ends with the newest bucket', () => {
  const older = PAGE_BUCKETS.slice(0, -1);
  expect(line(model(older), 'Even burn')).toEqual([
    { time: NOW - 31 * DAY, value: 1 },
    { time: NOW - DAY, value: 0 },
  ]);
});

it('has a gap where days are missing, and no line over it', () => {
  const missing = PAGE_BUCKETS.filter((_, day) => day < 10 || day >= 20);
  const left = line(model(missing), 'Left');
  expect(left.filter(({ value }) => value === undefined)).toEqual([{ time: PAGE_BUCKETS[10]?.end, value: undefined }]);
});

it('of a closer range has the finer points, and the even burn of the whole window', () => {
  const fine = Array.from({ length: 24 }, (_, hour) => ({
    end: instant(NOW - (23 - hour) * 3600),
    counts: { bad: hour === 23 ? 15 : 0, total: 40 },
  }));
  const drawn = model(PAGE_BUCKETS, 1, fine);
  expect(line(drawn, 'Left')).toHaveLength(24);
  expect(line(drawn, 'Left').at(-1)).toEqual({ time: NOW, value: expect.closeTo(0.5, 10) });
  expect(line(drawn, 'Even burn')[0]).toEqual({ time: NOW - 30 * DAY, value: 1 });
});

it('of a calendar period runs from its start on without a gap, against an even burn to its end', () => {
  const window = { kind: 'calendar', period: 'week', timeZone: 'UTC' } as const;
  const objective = { ...CHECKOUT.objective, window };
  const monday = Date.parse('2026-11-16T00:00:00Z') / 1000;
  // It is 14:00 on Saturday: the oldest of six days is the end of Sunday and most of Monday.
  const days = PAGE_BUCKETS.slice(-6);
  const status = sloStatus({ objective }, measurement(0, 0, { window: { bad: 5, total: 6000 }, buckets: days }));
  const parts = { objective, status, buckets: days, now: NOW, notes: [] };
  const drawn = burnDownModel(windowReading(parts), range(30), 'UTC');
  expect(line(drawn, 'Left')).toEqual([
    { time: monday, value: 1 },
    ...days.slice(0, -1).map(({ end }) => ({ time: end, value: 1 })),
    { time: NOW, value: status.budget?.remaining },
  ]);
  expect(line(drawn, 'Even burn')).toEqual([
    { time: monday, value: 1 },
    { time: monday + 7 * DAY, value: 0 },
  ]);
});

it('of one bucket is one step, not a gap', () => {
  expect(line(model(PAGE_BUCKETS.slice(-1)), 'Left').map(({ value }) => value)).toEqual([1, expect.closeTo(0.5, 10)]);
});

it('is drawn in the range and time zone of the dashboard, with the digits of the page', () => {
  const drawn = model(PAGE_BUCKETS, 7);
  expect(drawn).toMatchObject({ start: NOW - 7 * DAY, end: NOW, timeZone: 'Europe/Berlin', min: 0, max: 1 });
  expect([0.62, 0.094, -0.38].map((value) => plain(drawn.format(value)))).toEqual(['62 %', '9.4 %', '−38 %']);
  expect(plain(drawn.formatTick?.(0.25, seconds(0.25)) ?? '')).toBe('25 %');
});
