import type { EventBucket } from '../slo/eventBucket';
import type { EventCounts } from '../slo/events';
import { DAY, HOUR, type Instant, instant, MINUTE, seconds } from '../slo/units';
import { burningLook, burningSeverity, burningSince } from './burningSince';
import { bucketsOf, NOW, objectiveOf } from './measured.fixture';
import type { SloStatus } from './status';

const OBJECTIVE = objectiveOf(0.999);
/** Buckets that touch, so that a list of counts is a list of buckets. */
const LOOK = { step: seconds(10 * MINUTE), length: seconds(10 * MINUTE), span: DAY };
const { step: STEP } = LOOK;
const CALM: EventCounts = { bad: 0, total: 10_000 };
/** 50 times the budget: the long window of an hour is over (14.4×) after 20 minutes of it. */
const BURNING: EventCounts = { bad: 500, total: 10_000 };

const steps = (count: number, counts: EventCounts) => Array.from({ length: count }, () => counts);
const page = (counts: readonly EventCounts[], end = NOW) =>
  burningSince(OBJECTIVE, 'page', bucketsOf(counts, STEP, end), { look: LOOK, now: NOW });

test.each([
  ['no buckets', [], NOW],
  ['buckets of long ago', steps(144, BURNING), instant(NOW - HOUR)],
])('%s tell nothing', (_, counts, end) => {
  expect(page(counts, end)).toBeUndefined();
});

test.each([
  ['it is over now, the newest bucket does not show it yet: after that', steps(144, CALM), 0],
  ['two steps fill a third of the hour', [...steps(142, CALM), ...steps(2, BURNING)], 1],
  ['the first step alone was not enough', [...steps(134, CALM), ...steps(10, BURNING)], 9],
  ['calm for one bucket, and over in the one before', [...steps(140, CALM), ...steps(3, BURNING), CALM], 3],
  [
    'a break of half an hour ends it',
    [...steps(120, CALM), ...steps(10, BURNING), ...steps(6, CALM), ...steps(8, BURNING)],
    8,
  ],
  ['a series that is young: a third of the hour has to be there', steps(6, BURNING), 5],
])('%s', (_, counts, stepsAgo) => {
  expect(page(counts)).toEqual({ severity: 'page', since: NOW - stepsAgo * STEP, isLonger: false });
});

it('began before what is known: windows at the beginning cannot be filled', () => {
  expect(page(steps(144, BURNING))).toEqual({
    severity: 'page',
    since: NOW - 18 * HOUR - STEP,
    isLonger: true,
  });
});

it('one failure of little traffic is no burn, two are', () => {
  expect(page([...steps(140, { bad: 0, total: 0 }), ...steps(4, { bad: 1, total: 1 })])?.since).toBe(NOW - 3 * STEP);
});

it('bridges a bucket that is missing', () => {
  const counts = [...steps(134, CALM), ...steps(4, BURNING), { bad: NaN, total: NaN }, ...steps(5, BURNING)];
  const buckets = bucketsOf(counts, STEP).filter((_, at) => at !== 140);
  expect(burningSince(OBJECTIVE, 'page', buckets, { look: LOOK, now: NOW })?.since).toBe(NOW - 9 * STEP);
});

it('a ticket that became a page burns since the ticket', () => {
  const step = seconds(2 * HOUR);
  const slow: EventCounts = { bad: 50, total: 10_000 };
  const buckets = bucketsOf([...steps(120, CALM), ...steps(18, slow), ...steps(6, BURNING)], step);
  const look = { step, length: step, span: seconds(12 * DAY) };
  expect(burningSince(OBJECTIVE, 'ticket', buckets, { look, now: NOW })?.since).toBe(NOW - 17 * step);
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
  ['page', 30 * DAY, { step: MINUTE, length: 5 * MINUTE, span: DAY }],
  ['ticket', 30 * DAY, { step: 15 * MINUTE, length: 15 * MINUTE, span: 12 * DAY }],
  ['page', DAY, { step: MINUTE, length: 5 * MINUTE, span: 144 * MINUTE }],
] as const)('for a %s of a window of %d s: %j', (severity, window, look) => {
  expect(burningLook(objectiveOf(0.999, seconds(window)), severity)).toEqual(look);
});

test('a bucket holds two slices', () => {
  const budgeting = { method: 'time-slices', length: seconds(4 * MINUTE), noData: 'bad' } as const;
  expect(burningLook({ ...OBJECTIVE, budgeting }, 'page').length).toBe(10 * MINUTE);
});

test('a gap ends it: one bucket before does not stand for three days', () => {
  const step = HOUR;
  const buckets = bucketsOf(steps(200, BURNING), step).filter((_, at) => at < 100 || at >= 120);
  const look = { step, length: step, span: seconds(12 * DAY) };
  const since = burningSince(OBJECTIVE, 'ticket', buckets, { look, now: NOW })?.since ?? 0;
  expect((NOW - since) / HOUR).toBeLessThan(82);
});

describe('an outage of three minutes', () => {
  const AT = (time: string) => instant(Date.parse(`2026-11-21T${time}Z`) / 1000);
  const [from, to] = [AT('11:27:16'), AT('11:30:20')];
  const look = burningLook(OBJECTIVE, 'page');

  /** Ten requests a second, all of which fail in the outage. */
  function bucketsAt(now: Instant): readonly EventBucket[] {
    const newest = Math.floor(now / look.step) * look.step;
    return Array.from({ length: look.span / look.step }, (_, at) => {
      const end = instant(newest - look.span + (at + 1) * look.step);
      const failing = Math.max(0, Math.min(end, to) - Math.max(end - look.length, from));
      return { end, counts: { bad: failing * 10, total: look.length * 10 } };
    });
  }

  // 14.4 times the budget of an hour are 518 failures, 52 seconds of the outage; then six hours are over, too.
  test.each(['11:29:10', '11:30:20', '11:31:00', '11:34:45', '11:36:10', '11:37:40', '11:43:05', '11:52:00'])(
    'has the same beginning at %s',
    (time) => {
      const since = burningSince(OBJECTIVE, 'page', bucketsAt(AT(time)), { look, now: AT(time) })?.since;
      expect(since === AT('11:28:00') || { time, since }).toBe(true);
    }
  );
});
