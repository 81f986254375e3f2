import { DAY, instant, ratio, seconds } from '../slo/units';
import { burnDown, evenBurn } from './burnDown';
import { bucketsOf, recentOf } from './measured.fixture';
import { sloStatus } from './status';

const now = instant(Date.parse('2026-11-11T00:00:00Z') / 1000);
const objective = {
  target: ratio(0.999),
  window: { kind: 'calendar', period: 'month', timeZone: 'UTC' },
  budgeting: { method: 'occurrences' },
} as const;
/** Ten of thirty days, 10,000 requests an hour. */
const measured = (bad: number) => ({
  window: { bad, total: 2_400_000 },
  recent: recentOf(objective, 10_000, 0),
  buckets: bucketsOf(
    [...Array<{ bad: number; total: number }>(9).fill({ bad: 0, total: 240_000 }), { bad, total: 240_000 }],
    DAY,
    now
  ),
  bucketStep: DAY,
  now,
});

describe('an SLO with a calendar window', () => {
  it.each([
    ['nothing', 0, 1, 'healthy'],
    ['what an even burn allows so far', 2400, 0.6667, 'healthy'],
    ['more than that, and less than the whole month allows', 7000, 0.0278, 'healthy'],
    ['what the whole month allows', 7200, 0, 'exhausted'],
    ['more than the whole month allows', 9000, -0.25, 'exhausted'],
  ])('failed: %s', (_, bad, remaining, state) => {
    const status = sloStatus({ objective }, measured(bad));
    expect(status.state).toBe(state);
    expect(Number(status.budget?.remaining.toFixed(4))).toBe(remaining);
    expect(status.budget?.allowedEvents).toBeCloseTo(7200, 6);
  });

  it('is covered when the period so far is', () => {
    expect(sloStatus({ objective }, measured(0)).coverage).toEqual({ covered: 10 * DAY, window: 10 * DAY });
  });

  it('says which period its numbers are about', () => {
    expect(sloStatus({ objective }, measured(0)).period).toMatchObject({ start: now - 10 * DAY, end: now + 20 * DAY });
  });

  it('its burn-down ends at its budget, below or above an even burn of the whole period', () => {
    const { budget, events, period } = sloStatus({ objective }, measured(2400));
    const points = burnDown(objective, measured(2400).buckets, seconds(10 * DAY), events, period?.share);
    expect(points.at(-1)).toEqual({ time: now, remaining: budget?.remaining });
    expect(evenBurn(instant(now + 20 * DAY), seconds(30 * DAY))).toEqual([
      { time: now - 10 * DAY, remaining: 1 },
      { time: now + 20 * DAY, remaining: 0 },
    ]);
  });
});

describe('a calendar window that has just begun', () => {
  const start = instant(Date.parse('2026-11-01T00:00:00Z') / 1000);
  const at = (after: number) => ({
    ...measured(0),
    window: { bad: 500, total: 1000 },
    buckets: [],
    now: instant(start + after),
  });

  it('has no number: what was measured is of the period before', () => {
    const status = sloStatus({ objective }, at(60));
    expect(status).toMatchObject({ state: 'healthy', hasJustBegun: true, forecasts: [] });
    expect([status.events, status.sli, status.budget]).toEqual([undefined, undefined, undefined]);
  });

  it('burns when it burns', () => {
    const status = sloStatus({ objective }, { ...at(60), recent: recentOf(objective, 10_000, 0.5) });
    expect(status).toMatchObject({ state: 'burning', hasJustBegun: true });
  });

  it('has no data when there are none', () => {
    expect(sloStatus({ objective }, { ...at(60), recent: new Map() }).state).toBe('no-data');
  });

  it('has its number from the sixth minute on', () => {
    const status = sloStatus({ objective }, at(360));
    expect(status).toMatchObject({ state: 'healthy', hasJustBegun: false });
    // Half of 360 s failed, of 2,592 s that may fail in 30 days.
    expect(status.budget?.consumed).toBeCloseTo(180 / 2592, 9);
  });
});
