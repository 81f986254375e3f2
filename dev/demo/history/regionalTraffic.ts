import { noise } from './pattern';
import { type Region, REGION_SHARES, REGIONS } from './regions';
import { eventsOfMinute, incidentOfMinute, type MinuteOfEvents } from './traffic';

const SEEDS = { total: 71, bad: 72 } as const;

/** Events of the checkout in each region in a minute of history; together they are `eventsOfMinute`. */
export function regionsOfMinute(end: number, minutesBefore: number): Readonly<Record<Region, MinuteOfEvents>> {
  const { total, bad } = eventsOfMinute('checkout', end, minutesBefore);
  const only = incidentOfMinute('checkout', end, minutesBefore)?.region;
  const totals = apportion(total, noise(SEEDS.total, minutesBefore));
  const bads = apportion(bad, noise(SEEDS.bad, minutesBefore));
  return byRegion((region) => ({
    total: totals[region],
    bad: only === undefined ? bads[region] : region === only ? bad : 0,
  }));
}

/** Arithmetic of the past: events of each region in the whole minutes in `(from, end]`, both in Unix seconds. */
export function expectedByRegion(end: number, from: number): Readonly<Record<Region, MinuteOfEvents>> {
  const sums = byRegion(() => ({ total: 0, bad: 0 }));
  for (let before = Math.floor((end - from) / 60); before >= 1; before--) {
    const minute = regionsOfMinute(end, before);
    for (const region of REGIONS) {
      sums[region].total += minute[region].total;
      sums[region].bad += minute[region].bad;
    }
  }
  return sums;
}

/** Whole events by region, in sum as many as there are; where a single one goes is a matter of chance. */
function apportion(events: number, chance: number): Readonly<Record<Region, number>> {
  let share = 0;
  let given = 0;
  return byRegion((region) => {
    share += REGION_SHARES[region];
    const upTo = region === REGIONS.at(-1) ? events : Math.floor(events * share + chance);
    const own = upTo - given;
    given = upTo;
    return own;
  });
}

function byRegion<T>(of: (region: Region) => T): Record<Region, T> {
  return Object.fromEntries(REGIONS.map((region) => [region, of(region)])) as Record<Region, T>;
}
