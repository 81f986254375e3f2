import type { EventCounts } from '../slo/events';
import { DAY, HOUR, instant, MINUTE, seconds } from '../slo/units';
import { burningLookBack, burningSeverity, burningSince } from './burningSince';
import { bucketsOf, NOW, objectiveOf } from './measured.fixture';
import type { SloStatus } from './status';

const OBJECTIVE = objectiveOf(0.999);
const STEP = seconds(10 * MINUTE);
const CALM: EventCounts = { bad: 0, total: 10_000 };
/** 50 times the budget: the long window of an hour is over (14.4×) after 20 minutes of it. */
const BURNING: EventCounts = { bad: 500, total: 10_000 };

const steps = (count: number, counts: EventCounts) => Array.from({ length: count }, () => counts);
const page = (counts: readonly EventCounts[], end = NOW) =>
  burningSince(OBJECTIVE, 'page', bucketsOf(counts, STEP, end), { step: STEP, now: NOW });

test.each([
  ['no buckets', [], NOW],
  ['buckets of long ago', steps(144, BURNING), instant(NOW - HOUR)],
])('%s tell nothing', (_, counts, end) => {
  expect(page(counts, end)).toBeUndefined();
});

test.each([
  ['it is over now, the newest bucket does not show it yet', steps(144, CALM), 0],
  ['two steps fill a third of the hour', [...steps(142, CALM), ...steps(2, BURNING)], 0],
  ['the first step alone was not enough', [...steps(134, CALM), ...steps(10, BURNING)], 8],
  [
    'a break of half an hour ends it',
    [...steps(120, CALM), ...steps(10, BURNING), ...steps(3, CALM), ...steps(11, BURNING)],
    10,
  ],
  ['a series that is young: a third of the hour has to be there', steps(6, BURNING), 4],
])('%s', (_, counts, stepsAgo) => {
  expect(page(counts)).toEqual({
    severity: 'page',
    since: NOW - stepsAgo * STEP,
    step: STEP,
    isLonger: false,
  });
});

it('began before what is known: windows at the beginning cannot be filled', () => {
  expect(page(steps(144, BURNING))).toEqual({
    severity: 'page',
    since: NOW - 18 * HOUR,
    step: STEP,
    isLonger: true,
  });
});

it('one failure of little traffic is no burn, two are', () => {
  expect(page([...steps(140, { bad: 0, total: 0 }), ...steps(4, { bad: 1, total: 1 })])?.since).toBe(NOW - 2 * STEP);
});

it('bridges a step that is missing with the slower tier, whose short window is half an hour', () => {
  const counts = [...steps(134, CALM), ...steps(4, BURNING), { bad: NaN, total: NaN }, ...steps(5, BURNING)];
  const buckets = bucketsOf(counts, STEP).filter((_, at) => at !== 140);
  expect(burningSince(OBJECTIVE, 'page', buckets, { step: STEP, now: NOW })?.since).toBe(NOW - 4 * STEP);
});

it('a ticket that became a page burns since the ticket', () => {
  const step = seconds(2 * HOUR);
  const slow: EventCounts = { bad: 50, total: 10_000 };
  const buckets = bucketsOf([...steps(120, CALM), ...steps(18, slow), ...steps(6, BURNING)], step);
  expect(burningSince(OBJECTIVE, 'ticket', buckets, { step, now: NOW })?.since).toBe(NOW - 16 * step);
});

test.each([
  ['burning', [{ severity: 'page' }], 'page'],
  ['at-risk', [{ severity: 'ticket' }], 'ticket'],
  ['at-risk', [], undefined],
  ['burning', [{ severity: 'ticket' }, { severity: 'page' }], 'page'],
  ['exhausted', [{ severity: 'page' }], 'page'],
  ['exhausted', [{ severity: 'ticket' }], undefined],
  ['healthy', [], undefined],
])('%s with tiers %j: %s', (state, over, severity) => {
  expect(burningSeverity({ state, over } as unknown as SloStatus)).toBe(severity);
});

test.each([
  ['page', 30 * DAY, 24 * HOUR],
  ['ticket', 30 * DAY, 12 * DAY],
  ['page', DAY, 144 * MINUTE],
] as const)('looks back for a %s of a window of %d s over %d s', (severity, window, lookBack) => {
  expect(burningLookBack(objectiveOf(0.999, seconds(window)), severity)).toBe(lookBack);
});

test('a gap ends it: one bucket before does not stand for three days', () => {
  const step = seconds(HOUR);
  const buckets = bucketsOf(steps(200, BURNING), step).filter((_, at) => at < 100 || at >= 120);
  const since = burningSince(OBJECTIVE, 'ticket', buckets, { step, now: NOW })?.since ?? 0;
  expect((NOW - since) / HOUR).toBeLessThan(80);
});
