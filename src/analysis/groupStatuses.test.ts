import type { WindowCounts } from '../slo/events';
import type { Group } from '../slo/group';
import { HOUR, type Seconds, seconds } from '../slo/units';
import { groupStatuses } from './groupStatuses';
import { bucketsOf, measured, objectiveOf, recentOf } from './measured.fixture';
import { type Measurement, recentWindows } from './measurement';
import { sloStatus } from './status';

const objective = objectiveOf(0.999);
const slo = { objective };

const region = (name: string): Group => [['region', name]];

interface Region {
  /** Events of the month. */
  readonly window?: { readonly bad: number; readonly total: number };
  /** Share of the events of each of the recent windows that failed; nothing measured where it is left out. */
  readonly failing?: number;
  /** The shortest window that has something of it. */
  readonly since?: Seconds;
}

/** What was measured of an SLO with these groups. */
function measuredOf(regions: Readonly<Record<string, Region>>): Measurement {
  const names = Object.entries(regions);
  const groupsOf = (window: Seconds): WindowCounts => ({
    ...{ bad: 0, total: 0 },
    groups: names.flatMap(([name, { failing, since = 0 }]) => {
      const total = (10_000 * window) / HOUR;
      return failing === undefined || window < since
        ? []
        : [{ group: region(name), counts: { bad: total * failing, total } }];
    }),
  });
  return measured({
    window: {
      bad: 0,
      total: 1,
      groups: names.map(([name, { window }]) => ({ group: region(name), ...(window && { counts: window }) })),
    },
    recent: new Map(recentWindows(objective).map((window) => [window, groupsOf(window)])),
  });
}

const HALF = { bad: 3600, total: 7_200_000 };
const GONE = { bad: 7200, total: 7_200_000 };

const statusesOf = (m: Measurement) => groupStatuses(m, (one) => sloStatus(slo, one));
const seen = (m: Measurement) =>
  statusesOf(m).map(({ group, status, isGone }) => [group[0]?.[1], status.state, ...(isGone ? ['gone'] : [])]);

test('worst first: by state, then by budget left, then by name', () => {
  const m = measuredOf({
    calm: { window: { bad: 1, total: 7_200_000 }, failing: 0 },
    b: { window: HALF, failing: 0 },
    a: { window: HALF, failing: 0 },
    silent: { window: { bad: 0, total: 0 }, failing: 0 },
    spent: { window: GONE, failing: 0 },
    burning: { window: HALF, failing: 0.02 },
  });
  expect(seen(m)).toEqual([
    ['spent', 'exhausted'],
    ['burning', 'burning'],
    ['silent', 'no-traffic'],
    ['a', 'healthy'],
    ['b', 'healthy'],
    ['calm', 'healthy'],
  ]);
});

test('a group that is not measured any more has no data; after six hours it comes last', () => {
  const m = measuredOf({
    well: { window: HALF, failing: 0 },
    lost: { window: HALF, failing: 0, since: HOUR },
    retired: { window: HALF, failing: 0, since: seconds(24 * HOUR) },
  });
  expect(seen(m)).toEqual([
    ['lost', 'no-data'],
    ['well', 'healthy'],
    ['retired', 'no-data', 'gone'],
  ]);
});

test('a group that is gone with its budget stays in front: missing data give nothing back', () => {
  const m = measuredOf({ well: { window: HALF, failing: 0 }, retired: { window: GONE } });
  expect(seen(m)).toEqual([
    ['retired', 'exhausted'],
    ['well', 'healthy'],
  ]);
});

test('where all groups are gone, the first of them says so', () => {
  expect(seen(measuredOf({ b: { window: HALF }, a: { window: HALF } }))).toEqual([
    ['a', 'no-data', 'gone'],
    ['b', 'no-data', 'gone'],
  ]);
});

test('a group that was born a moment ago is in no window yet but the recent ones', () => {
  const m = measuredOf({ well: { window: HALF, failing: 0 }, young: { failing: 0 } });
  expect(seen(m)).toEqual([
    ['young', 'no-data'],
    ['well', 'healthy'],
  ]);
});

test('a group whose counts mean nothing is never healthy', () => {
  const m = measuredOf({
    odd: { window: { bad: Number.NaN, total: 7 }, failing: 0 },
    well: { window: HALF, failing: 0 },
  });
  expect(seen(m)[0]).toEqual(['odd', 'no-data']);
});

test('a bad group hides behind no average: the sum of all groups would be healthy', () => {
  const healthy = Array.from({ length: 239 }, (_, i) => [`r${i}`, { window: HALF, failing: 0 }] as const);
  const statuses = statusesOf(measuredOf({ ...Object.fromEntries(healthy), zz: { window: GONE, failing: 1 } }));
  expect(statuses).toHaveLength(240);
  expect(statuses[0]).toMatchObject({ group: region('zz'), status: { state: 'exhausted' } });
});

test('how much of the window was measured is that of the SLO', () => {
  const step = seconds(8 * HOUR);
  const buckets = bucketsOf([{ bad: 0, total: 1 }], step);
  const m = { ...measuredOf({ well: { window: HALF, failing: 0 } }), buckets, bucketStep: step };
  expect(statusesOf(m)[0]?.status.coverage).toEqual({ covered: step, window: 30 * 24 * HOUR });
});

test('without groups there is nothing to tell', () => {
  expect(statusesOf({ ...measured(), recent: recentOf(objective, 1, 0) })).toEqual([]);
});

describe('windows that are left out as a whole', () => {
  const none = { bad: 0, total: 0 };
  const REGIONS = {
    well: { window: HALF, failing: 0 },
    spent: { window: GONE, failing: 0 },
    retired: { window: HALF, failing: 0, since: seconds(24 * HOUR) },
  };

  test.each([1, 6])('a maintenance that lasts for %d h makes no group look as if it were gone', (hours) => {
    const m = measuredOf(REGIONS);
    const recent = new Map([...m.recent].map(([window, counts]) => [window, window <= hours * HOUR ? none : counts]));
    expect(seen({ ...m, recent })).toEqual([
      ['spent', 'exhausted'],
      ...(hours < 6 ? [] : [['retired', 'healthy']]),
      ['well', 'healthy'],
      ...(hours < 6 ? [['retired', 'no-data', 'gone']] : []),
    ]);
  });

  test('a period of which all is left out so far has spent nothing, and its groups are known', () => {
    const m = measuredOf(REGIONS);
    const recent = new Map([...m.recent].map(([window, counts]) => [window, window <= HOUR ? none : counts]));
    expect(seen({ ...m, window: none, recent })).toEqual([
      ['spent', 'no-traffic'],
      ['well', 'no-traffic'],
      ['retired', 'no-data', 'gone'],
    ]);
  });
});
