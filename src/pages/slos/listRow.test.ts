import type { SloStatus } from '../../analysis/status';
import type { Loadable } from '../../slo/loadable';
import type { Problem } from '../../slo/problem';
import type { Slo, SloId } from '../../slo/slo';
import type { SloState } from '../../slo/state';
import { instant, ratio } from '../../slo/units';
import type { SloReading } from '../../state/sloReading';
import { requestSlo } from '../../state/testing/slo.fixture';
import { NO_FILTERS } from '../../state/url/listFilters';
import { countStates, hasFailed, type ListRow, matchingRows, oldestStale, worstFirst } from './listRow';

const DOWN: Problem = { kind: 'unavailable', title: 'Could not read', detail: 'refused', remedy: 'Wait.' };
const LOADING: Loadable<SloReading> = { kind: 'loading' };
const FAILED: Loadable<SloReading> = { kind: 'failed', problem: DOWN };
const NOT_COMPUTED: Loadable<SloReading> = { kind: 'failed', problem: { ...DOWN, kind: 'not-supported' } };

function loaded(state: SloState, remaining?: number, asOf = 0, stale?: Problem): Loadable<SloReading> {
  const budget = remaining === undefined ? {} : { budget: { remaining: ratio(remaining) } };
  const status = { state, ...budget } as SloStatus;
  return {
    kind: 'loaded',
    value: { status, buckets: [], recording: { kind: 'none' } },
    asOf: instant(asOf),
    warnings: [],
    ...(stale === undefined ? {} : { stale }),
  };
}

const row = (id: string, reading: Loadable<SloReading>, more: Partial<Slo> = {}): ListRow => ({
  slo: requestSlo(id, more),
  team: '',
  reading,
});
const ids = (rows: readonly ListRow[]) => rows.map(({ slo }) => slo.id);

describe('worst first', () => {
  it('what could not be loaded comes first, what is still loading last', () => {
    const rows = [
      row('loading', LOADING),
      row('healthy', loaded('healthy', 0.9)),
      row('no-traffic', loaded('no-traffic')),
      row('not-computed', NOT_COMPUTED),
      row('no-data', loaded('no-data')),
      row('at-risk', loaded('at-risk', 0.5)),
      row('burning', loaded('burning', 0.8)),
      row('exhausted', loaded('exhausted', -1)),
      row('failed', FAILED),
    ];
    expect(ids(worstFirst(rows))).toEqual([...ids(rows)].reverse());
  });

  it('inside a state the smallest budget comes first, and equal budgets go by title', () => {
    const rows = [
      row('much', loaded('healthy', 0.9)),
      row('tie-b', loaded('healthy', 0.5), { title: 'B' }),
      row('tie-a', loaded('healthy', 0.5), { title: 'A' }),
      row('overspent', loaded('exhausted', -2)),
      row('spent', loaded('exhausted', 0)),
    ];
    expect(ids(worstFirst(rows))).toEqual(['overspent', 'spent', 'tie-a', 'tie-b', 'much']);
  });

  it('leaves the given rows as they are', () => {
    const rows = [row('b', LOADING), row('a', FAILED)];
    worstFirst(rows);
    expect(ids(rows)).toEqual(['b', 'a']);
  });
});

it('counts states; what failed or loads is in none', () => {
  const rows = [row('a', FAILED), row('b', LOADING), row('c', loaded('healthy')), row('d', loaded('healthy'))];
  expect([...countStates(rows)]).toEqual([['healthy', 2]]);
});

test.each([
  ['what could not be loaded', FAILED, true],
  ['what is not computed', NOT_COMPUTED, false],
  ['what is loading', LOADING, false],
  ['what is there', loaded('healthy'), false],
])('%s has failed: %3$s', (_, reading, failed) => {
  expect(hasFailed(row('a', reading))).toBe(failed);
});

describe('matching', () => {
  const slos = [
    requestSlo('checkout', { title: 'Checkout answers', team: 'payments', labels: { tier: '1', region: 'eu' } }),
    requestSlo('search', { title: 'Search is fast', team: 'discovery', labels: { tier: '1' } }),
  ];
  const teams = [{ id: 'payments', title: 'Paying & refunds' }];

  test.each([
    ['nothing is asked', {}, ['checkout', 'search']],
    ['no word matches', { search: 'nothing' }, []],
    ['all words have to match, in any case and place', { search: ' PAY  check ' }, ['checkout']],
    ['a team by what people call it', { search: 'refunds' }, ['checkout']],
    ['a word of a label', { search: 'region=eu' }, ['checkout']],
    ['one of the teams', { teams: ['discovery', 'gone'] }, ['search']],
    ['a service that nobody has', { services: ['gone'] }, []],
    ['all labels have to match', { labels: ['tier=1', 'region=eu'] }, ['checkout']],
    ['states are for the pills to narrow', { states: ['exhausted' as const] }, ['checkout', 'search']],
  ])('%s', (_, filters, expected) => {
    expect(ids(matchingRows({ slos, teams }, new Map(), { ...NO_FILTERS, ...filters }))).toEqual(expected);
  });

  it('names the team as people call it, by its id where nobody does', () => {
    const rows = matchingRows({ slos, teams }, new Map(), NO_FILTERS);
    expect(rows.map(({ team }) => team)).toEqual(['Paying & refunds', 'discovery']);
  });

  it('a row without an answer is loading', () => {
    const rows = matchingRows({ slos, teams }, new Map([['search' as SloId, FAILED]]), NO_FILTERS);
    expect(rows.map(({ reading }) => reading.kind)).toEqual(['loading', 'failed']);
  });
});

describe('old numbers', () => {
  it('are none while all are current, failed or on their way', () => {
    expect(oldestStale([row('a', loaded('healthy')), row('b', FAILED), row('c', LOADING)])).toBeUndefined();
  });

  it('are as old as the oldest', () => {
    const rows = [row('a', loaded('healthy', 1, 20, DOWN)), row('b', loaded('healthy', 1, 10, DOWN))];
    expect(oldestStale(rows)).toEqual({ problem: DOWN, asOf: 10 });
  });
});
