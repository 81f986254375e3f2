import { DAY, HOUR, seconds } from '../slo/units';
import { leadingBurn } from './leadingBurn';
import { measured, NOW, objectiveOf, recentOf } from './measured.fixture';
import { sloStatus } from './status';

const objective = objectiveOf(0.999);
const burn = (ratios: Readonly<Record<number, number>>, bad = 3600) =>
  leadingBurn(
    sloStatus(
      { objective },
      measured({ window: { bad, total: 7_200_000 }, recent: recentOf(objective, 10_000, 0, ratios) })
    )
  );

describe('leadingBurn', () => {
  it('has no forecast and no rate without data', () => {
    expect(leadingBurn(sloStatus({ objective }, measured({ window: undefined, recent: new Map() })))).toEqual({
      state: 'no-data',
      window: HOUR,
    });
  });

  it('is that of the last hour while nothing is over', () => {
    expect(burn({ 60: 0.0004 })).toEqual({ state: 'healthy', burnRate: 0.4, window: HOUR, exhaustedAtRateOf: HOUR });
  });

  it('is that of the fastest tier that is over, with its forecast however far ahead', () => {
    expect(burn({ 60: 0.0155, 5: 0.02, 360: 0.008, 30: 0.008 }, 3600)).toEqual({
      state: 'burning',
      burnRate: 15.5,
      window: HOUR,
      severity: 'page',
      exhaustedAtRateOf: HOUR,
      exhaustedAt: NOW + DAY,
    });
  });

  it('names the rate of the tier, and no forecast where none looks back as far', () => {
    expect(burn({ 1440: 0.0035, 120: 0.0035 }, 10)).toEqual({
      state: 'at-risk',
      burnRate: 3.5,
      window: DAY,
      severity: 'ticket',
    });
  });

  it('is that of the credible forecast where no tier is over', () => {
    expect(burn({ 360: 0.0055, 30: 0.0055 })).toEqual({
      state: 'at-risk',
      burnRate: 5.5,
      window: 6 * HOUR,
      exhaustedAtRateOf: seconds(6 * HOUR),
      exhaustedAt: NOW + 3 * DAY,
    });
  });
});
