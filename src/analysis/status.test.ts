import type { Measurement } from './measurement';
import { DAY, HOUR, instant, seconds } from '../slo/units';
import { bucketsOf, measured, NOW, objectiveOf, recentOf } from './measured.fixture';
import { sloStatus } from './status';

const objective = objectiveOf(0.999);
const slo = { objective };
const state = (change: Partial<Measurement>) => sloStatus(slo, measured(change)).state;
const recent = (ratios: Readonly<Record<number, number>>, perHour = 10_000) => recentOf(objective, perHour, 0, ratios);

describe('states that must never be healthy', () => {
  const uncovered = new Map([...recent({})].filter(([window]) => window !== 300));

  test.each<[string, Partial<Measurement>, string]>([
    ['the series are absent', { window: undefined, recent: new Map() }, 'no-data'],
    ['the window is absent although the last hour is there', { window: undefined }, 'no-data'],
    ['NaN bad events', { window: { bad: NaN, total: 100 } }, 'no-data'],
    ['NaN events', { window: { bad: 0, total: NaN } }, 'no-data'],
    ['more good events than events, by more than the budget', { window: { bad: -1010, total: 1e6 } }, 'no-data'],
    ['infinitely many events', { window: { bad: 1, total: Infinity } }, 'no-data'],
    ['infinitely many bad events', { window: { bad: Infinity, total: 100 } }, 'no-data'],
    ['negative events', { window: { bad: 0, total: -5 } }, 'no-data'],
    ['far more good events than events', { window: { bad: -50, total: 100 } }, 'no-data'],
    [
      'all buckets are of last year, as if the store answered for another time',
      {
        buckets: bucketsOf([{ bad: 0, total: 5 }], seconds(86_400), instant(NOW - 365 * 86_400)),
        bucketStep: seconds(86_400),
      },
      'no-data',
    ],
    ['the last five minutes were not measured', { recent: uncovered }, 'no-data'],
    [
      'the last minutes are NaN',
      { recent: new Map([...recent({}), [seconds(300), { bad: NaN, total: NaN }]]) },
      'no-data',
    ],
    ['nothing shows that it is still measured', { recent: new Map() }, 'no-data'],
    ['no events in the window', { window: { bad: 0, total: 0 } }, 'no-traffic'],
    [
      'no events in the window and none measured lately',
      { window: { bad: 0, total: 0 }, recent: uncovered },
      'no-data',
    ],
    ['more bad events than events', { window: { bad: 200, total: 100 } }, 'exhausted'],
    ['the budget is gone exactly', { window: { bad: 7200, total: 7_200_000 } }, 'exhausted'],
    ['the budget is overspent', { window: { bad: 20_000, total: 7_200_000 } }, 'exhausted'],
    [
      'the budget is gone and nobody measures any more',
      { window: { bad: 9000, total: 7_200_000 }, recent: uncovered },
      'exhausted',
    ],
  ])('%s', (_, change, expected) => {
    expect(state(change)).toBe(expected);
  });
});

describe('tiers', () => {
  test.each<[string, Readonly<Record<number, number>>, string, readonly number[]]>([
    ['page: 1 h and 5 min above 14.4', { 60: 0.02, 5: 0.02 }, 'burning', [60]],
    ['page: 6 h and 30 min above 6', { 360: 0.007, 30: 0.007 }, 'burning', [360]],
    ['both page tiers', { 60: 0.02, 5: 0.02, 360: 0.02, 30: 0.02 }, 'burning', [60, 360]],
    ['ticket: 1 d and 2 h above 3', { 1440: 0.0035, 120: 0.0035 }, 'at-risk', [1440]],
    ['ticket: 3 d and 6 h above 1', { 4320: 0.0011, 360: 0.0011 }, 'at-risk', [4320]],
    ['page before ticket', { 60: 0.02, 5: 0.02, 1440: 0.0035, 120: 0.0035 }, 'burning', [60, 1440]],
    ['only the short window: a blip', { 5: 0.5 }, 'healthy', []],
    ['the short window is quiet again: it is over', { 30: 0.007, 5: 0 }, 'healthy', []],
    ['exactly the factor is not above it', { 60: 0.0144, 5: 0.0144 }, 'healthy', []],
  ])('%s', (_, ratios, expected, over) => {
    const quiet = measured({ window: { bad: 10, total: 7_200_000 }, recent: recent(ratios) });
    const status = sloStatus(slo, quiet);
    expect(status.over.map(({ longWindow }) => longWindow / 60)).toEqual(over);
    expect(status.state).toBe(expected === 'healthy' && status.exhaustedAt !== undefined ? 'at-risk' : expected);
  });

  it('a single failure at night pages nobody', () => {
    const night = recentOf(objective, 50, 0, { 60: 1 / 50, 5: 1 / 4 });
    expect(sloStatus(slo, measured({ recent: night })).over).toEqual([]);
    expect(state({ recent: night })).toBe('healthy');
  });

  it('three failures of fifty do', () => {
    const night = recentOf(objective, 50, 0, { 60: 3 / 50, 5: 1 / 2 });
    expect(state({ recent: night })).toBe('burning');
  });

  it('a tier that can never fire does not count', () => {
    const median = objectiveOf(0.5);
    const status = sloStatus(
      { objective: median },
      measured({ window: { bad: 1000, total: 7_200_000 }, recent: recentOf(median, 10_000, 0, { 60: 1, 5: 1 }) })
    );
    expect(status.over).toEqual([]);
  });
});

describe('forecast decides', () => {
  it('at risk when little is left and the last days burn on, though no tier is over', () => {
    const status = sloStatus(
      slo,
      measured({
        window: { bad: 7000, total: 7_200_000 },
        recent: recent({ 4320: 0.0009 }),
        buckets: bucketsOf(
          [...Array(27).fill({ bad: 176, total: 240_000 }), ...Array(3).fill({ bad: 216, total: 240_000 })],
          DAY
        ),
      })
    );
    expect(status.over).toEqual([]);
    expect(status.state).toBe('at-risk');
    expect(status.exhaustedAtRateOf).toBe(3 * DAY);
  });

  it('healthy when the same burn is outrun by what leaves the window', () => {
    const old = { bad: 600, total: 240_000 };
    const buckets = bucketsOf([...Array(5).fill(old), ...Array(25).fill({ bad: 120, total: 240_000 })], DAY);
    const status = sloStatus(
      slo,
      measured({ window: { bad: 6000, total: 7_200_000 }, recent: recent({ 4320: 0.0005 }), buckets })
    );
    expect(status.state).toBe('healthy');
    expect(status.exhaustedAt).toBeUndefined();
  });

  it('the soonest credible one is told, with the look-back it rests on', () => {
    const status = sloStatus(slo, measured({ recent: recent({ 60: 0.05, 5: 0.05, 360: 0.01 }) }));
    expect(status.exhaustedAtRateOf).toBe(HOUR);
    expect(status.exhaustedAt).toBeGreaterThan(NOW);
    expect(status.exhaustedAt).toBe(status.forecasts[0]?.exhaustedAt);
  });

  it('is not made once the budget is gone', () => {
    const status = sloStatus(
      slo,
      measured({ window: { bad: 9000, total: 7_200_000 }, recent: recent({ 60: 0.05, 5: 0.05 }) })
    );
    expect(status.forecasts).toEqual([]);
    expect(status.exhaustedAt).toBeUndefined();
  });
});

describe('numbers', () => {
  it('are those of the window, and burn rates of each recent window with traffic', () => {
    const status = sloStatus(slo, measured({ recent: recent({ 60: 0.002 }) }));
    expect(status.events).toEqual({ bad: 3600, total: 7_200_000 });
    expect(status.sli).toBe(0.9995);
    expect(status.budget).toMatchObject({ consumed: 0.5, remaining: 0.5, remainingEvents: 3600 });
    expect(Object.fromEntries(status.burnRates)).toEqual({
      300: 0,
      1800: 0,
      3600: 2,
      7200: 0,
      21_600: 0,
      86_400: 0,
      259_200: 0,
    });
  });

  it('have no burn rate without traffic, and no zero in its place', () => {
    expect(sloStatus(slo, measured({ recent: recent({}, 0) })).burnRates.size).toBe(0);
  });

  it('say when they were cut, in the window or lately', () => {
    expect(sloStatus(slo, measured()).clamped).toBe(false);
    expect(sloStatus(slo, measured({ window: { bad: 11, total: 10 } })).clamped).toBe(true);
    expect(sloStatus(slo, measured({ window: { bad: -990, total: 1e6 } }))).toMatchObject({
      clamped: true,
      state: 'healthy',
    });
    expect(sloStatus(slo, measured({ recent: recent({ 5: 1.2 }) })).clamped).toBe(true);
  });

  it('stay visible with their state when measuring stopped', () => {
    const status = sloStatus(slo, measured({ recent: new Map() }));
    expect(status).toMatchObject({ state: 'no-data', isRecentlyUncovered: true, sli: 0.9995 });
  });
});
