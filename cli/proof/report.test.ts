import { progressLine, reportLines, type SloProof } from './report';

const outage = { tier: 'page-1h', text: 'outage: page-1h fires within 4 min' };
const quiet = { tier: 'all alerts', text: 'half the budget: all alerts are silent' };

const proof = (failed: SloProof['failed']): SloProof => ({
  slo: 'checkout',
  level: 'raw',
  claims: [outage, quiet, { tier: 'all alerts', text: 'one failure: all alerts are silent' }],
  notRun: [],
  failed,
});

test('a row for each tier, and one for what must alarm nobody', () => {
  expect(reportLines(proof([]))).toEqual([
    'checkout',
    '  ok      page-1h           1 of 1 claims hold',
    '  ok      no false alarms   2 of 2 claims hold',
  ]);
});

test('below a row what does not hold', () => {
  expect(reportLines(proof([quiet]))).toEqual([
    'checkout',
    '  ok      page-1h           1 of 1 claims hold',
    '  FAILED  no false alarms   1 of 2 claims hold',
    '          half the budget: all alerts are silent',
  ]);
});

test('what a full outage takes too long for is named', () => {
  const late = [{ tier: 'budget-exhausted', fires: 74.2 * 3600 }];
  expect(reportLines({ ...proof([]), claims: [outage], notRun: late })).toEqual([
    'checkout',
    '  ok      page-1h           1 of 1 claims hold',
    '  not run budget-exhausted  fires after 75 h of a full outage; at most 36 h are run',
  ]);
});

test.each<[string, SloProof, string]>([
  ['all of it holds', proof([]), '2 of 13: checkout, 3 claims hold'],
  ['a claim fails', proof([quiet]), '2 of 13: checkout, 1 of 3 claims FAILED'],
  ['promtool refuses it', { ...proof([]), refused: 'no' }, '2 of 13: checkout, promtool FAILED'],
])('who waits is told of each SLO: %s', (_, one, line) => {
  expect(progressLine(one, 2, 13)).toBe(line);
});
