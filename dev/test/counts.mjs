/** How many tests of a step passed and failed, from what its runner wrote. A step that ran none has failed once. */
export function atLeastOne({ passed, failed }) {
  return passed + failed === 0 ? { passed: 0, failed: 1 } : { passed, failed };
}

export function countJest(report) {
  const brokenSuites = report.testResults.filter(
    (suite) => suite.status === 'failed' && suite.assertionResults.length === 0
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numPendingTests + brokenSuites.length,
  };
}

export function countPlaywright(report) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky + skipped + report.errors.length };
}

/** `check: 10 passed, 1 failed`, as the checks end. */
export function countLine(output) {
  const match = /(\d+) passed, (\d+) failed\s*$/.exec(output);
  return match === null ? { passed: 0, failed: 1 } : { passed: Number(match[1]), failed: Number(match[2]) };
}
