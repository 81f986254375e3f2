import { errorBudget } from '../../slo/budget';
import type { EventCounts } from '../../slo/events';
import { DAY, HOUR, instant, ratio, seconds } from '../../slo/units';
import { plain } from './plain.fixture';
import { budgetSentence, type StatusFacts, statusSentence } from './sentences';

const clock = { now: instant(Date.parse('2026-11-21T14:00:00Z') / 1000), timeZone: 'utc' };
const start = (severity: 'page' | 'ticket', since: string, isLonger = false) => ({
  severity,
  window: seconds(6 * HOUR),
  since: { since: instant(Date.parse(since) / 1000), isLonger },
});
const PAGED = { window: HOUR, severity: 'page' } as const;
const evening = instant(Date.parse('2026-11-21T18:40:00Z') / 1000);

describe('statusSentence', () => {
  test.each<[StatusFacts, string]>([
    [{ state: 'no-data' }, 'No data: nothing was measured lately.'],
    [{ state: 'no-traffic' }, 'No traffic in the window: the budget is untouched.'],
    [{ state: 'exhausted', burnRate: 6, exhaustedAt: evening }, 'The error budget is spent.'],
    [
      { state: 'burning', burnRate: 6, exhaustedAt: evening, exhaustedAtRateOf: HOUR },
      'Burning 6×. At the rate of the last hour the budget is gone today at 18:40.',
    ],
    [{ state: 'burning', burnRate: 14.43, ...PAGED }, 'Burning 14× over 1 h: fast enough to page.'],
    [
      { state: 'exhausted', burnRate: 300, ...PAGED },
      'The error budget is spent, still burning 300× over 1 h: fast enough to page.',
    ],
    [
      { state: 'at-risk', burnRate: 3.2, window: DAY, severity: 'ticket' },
      'At risk, burning 3.2× over 1 d: fast enough for a ticket.',
    ],
    [
      { state: 'burning', burnRate: 66.2, ...start('page', '2026-11-21T07:20:00Z') },
      'Burning 66× over 6 h: fast enough to page since about 07:20.',
    ],
    [
      { state: 'burning', burnRate: 66.2, ...start('page', '2026-11-20T20:00:00Z', true) },
      'Burning 66× over 6 h: fast enough to page for more than 18 h.',
    ],
    [
      { state: 'at-risk', burnRate: 3.2, ...start('ticket', '2026-11-20T22:10:00Z') },
      'At risk, burning 3.2× over 6 h: fast enough for a ticket since about yesterday at 22:10.',
    ],
    [
      { state: 'at-risk', burnRate: 3.2, ...start('ticket', '2026-11-12T14:00:00Z', true) },
      'At risk, burning 3.2× over 6 h: fast enough for a ticket for more than 9 d.',
    ],
    [
      { state: 'exhausted', burnRate: 66, ...start('page', '2026-11-21T07:20:00Z') },
      'The error budget is spent, still burning 66× over 6 h: fast enough to page since about 07:20.',
    ],
    [
      { state: 'exhausted', burnRate: 66, ...start('page', '2026-11-20T20:00:00Z', true) },
      'The error budget is spent, still burning 66× over 6 h: fast enough to page for more than 18 h.',
    ],
    [{ state: 'healthy', burnRate: 0.4, ...start('page', '2026-11-21T07:20:00Z') }, 'Within budget, burning 0.4×.'],
    [
      { state: 'at-risk', burnRate: 1.02, window: HOUR, exhaustedAtRateOf: HOUR },
      'At risk, burning 1× over 1 h. At the rate of the last hour the budget lasts.',
    ],
    [
      { state: 'at-risk', burnRate: 1.1, exhaustedAt: evening, exhaustedAtRateOf: seconds(3 * DAY) },
      'At risk, burning 1.1×. At the rate of the last 3 d the budget is gone today at 18:40.',
    ],
    [
      { state: 'at-risk', exhaustedAt: evening, exhaustedAtRateOf: seconds(6 * HOUR) },
      'At risk. At the rate of the last 6 h the budget is gone today at 18:40.',
    ],
    [{ state: 'healthy', burnRate: 0.4, window: HOUR }, 'Within budget, burning 0.4×.'],
    [{ state: 'healthy', burnRate: 0 }, 'Within budget, not burning.'],
    [{ state: 'healthy' }, 'Within budget. No traffic in the last hour.'],
  ])('%j', (facts, sentence) => {
    expect(plain(statusSentence(facts, clock))).toBe(sentence);
  });
});

describe('budgetSentence', () => {
  test.each<[EventCounts, string]>([
    [{ bad: 1634, total: 4_300_000 }, '62 % of the budget left, that is 27 min of full outage or 2,666 failures.'],
    [
      { bad: 2900, total: 1_000_000 },
      'Overspent by 190 % of the budget, that is 1 h 22 min of full outage or 1,900 failures too many.',
    ],
    [
      { bad: 1_000_000, total: 1_000_000 },
      'Overspent by more than 100 times the budget, that is 29 d 23 h of full outage or 999,000 failures too many.',
    ],
    [{ bad: 1000, total: 1_000_000 }, 'Nothing of the budget is left.'],
  ])('%j', (counts, sentence) => {
    const budget = errorBudget({ target: ratio(0.999) }, counts, seconds(30 * DAY));
    expect(budget && plain(budgetSentence(budget))).toBe(sentence);
  });
});
