import { progressLine, reportLines, type SloProof, summaryLine } from './report';

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

test('so is what no scenario asks to fire', () => {
  expect(reportLines({ ...proof([]), claims: [outage], notRun: [{ tier: 'budget-low' }] })).toEqual([
    'checkout',
    '  ok      page-1h           1 of 1 claims hold',
    '  not run budget-low        no scenario asks it to fire',
  ]);
});

const NO_ALERTS: SloProof = { ...proof([]), claims: [] };
const NONE_RUN: SloProof = { ...NO_ALERTS, notRun: [{ tier: 'budget-low' }] };

test('an SLO without alerts holds nothing', () => {
  expect(reportLines(NO_ALERTS)).toEqual(['checkout', '  no alerts']);
});

test.each<[string, readonly SloProof[], string]>([
  ['claims hold', [proof([]), NO_ALERTS], '2 SLOs, 3 claims: all hold'],
  ['a claim fails', [proof([quiet])], '1 SLO, 3 claims: 1 failed, of checkout'],
  ['there is no SLO', [], '0 SLOs, no claims: there are no alerts'],
  ['no SLO has alerts', [NO_ALERTS], '1 SLO, no claims: there are no alerts'],
  ['no alert is run', [NONE_RUN, NO_ALERTS], '2 SLOs, no claims: no alert was run'],
])('the last line: %s', (_, proofs, line) => {
  expect(summaryLine(proofs)).toBe(line);
});

test.each<[string, SloProof, string]>([
  ['it has no alerts', NO_ALERTS, '2 of 13: checkout, no alerts'],
  ['none of its alerts is run', NONE_RUN, '2 of 13: checkout, no alert was run'],
  ['all of it holds', proof([]), '2 of 13: checkout, 3 claims hold'],
  ['a claim fails', proof([quiet]), '2 of 13: checkout, 1 of 3 claims FAILED'],
  ['promtool refuses it', { ...proof([]), refused: 'no' }, '2 of 13: checkout, promtool FAILED'],
])('who waits is told of each SLO: %s', (_, one, line) => {
  expect(progressLine(one, 2, 13)).toBe(line);
});
