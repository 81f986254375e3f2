import { atLeastOne, countJest, countLine, countPlaywright } from './counts.mjs';

test('a suite that ran nothing has failed once', () => {
  expect(atLeastOne({ passed: 0, failed: 0 })).toEqual({ passed: 0, failed: 1 });
});

test('a suite that ran keeps its counts', () => {
  expect(atLeastOne({ passed: 3, failed: 2 })).toEqual({ passed: 3, failed: 2 });
});

test('a skipped test and a file that could not be loaded count as failed', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{}] },
    { status: 'passed', assertionResults: [{}] },
  ];
  expect(countJest({ numPassedTests: 5, numFailedTests: 1, numPendingTests: 1, testResults })).toEqual({
    passed: 5,
    failed: 3,
  });
});

test('flaky and skipped browser tests and errors outside of tests count as failed', () => {
  const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 1 };
  expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 4, failed: 4 });
});

test('the last line of a command is its counts', () => {
  expect(countLine('1 passed, 9 failed\ncheck: 10 passed, 1 failed\n')).toEqual({ passed: 10, failed: 1 });
});

test('a command that ended before its last line has failed', () => {
  expect(countLine('[check] types ok')).toEqual({ passed: 0, failed: 1 });
});
