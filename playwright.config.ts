import { defineConfig } from '@playwright/test';

/**
 * e2e tests in Debian's Chromium: on the dev host, or on the Grafana of `GRAFANA_URL`.
 * One worker: the tests share one demo. Folders run in the order of their names: `faults` breaks services and
 * Prometheus and comes after `calm`, whose numbers are those of the history.
 */
export default defineConfig({
  testDir: './tests/e2e',
  outputDir: './test-results',
  globalSetup: require.resolve('./tests/e2e/setup/startDemo.setup.ts'),
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: process.env['HEADROOM_E2E_JSON']
    ? [['line'], ['json', { outputFile: process.env['HEADROOM_E2E_JSON'] }]]
    : [['list']],
  use: {
    viewport: { width: 1440, height: 900 },
    timezoneId: 'UTC',
    locale: 'en-US',
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    screenshot: 'only-on-failure',
    // Recording makes every test half as long again: ask for it where a failure needs it.
    trace: process.env['HEADROOM_E2E_TRACE'] ? 'retain-on-failure' : 'off',
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage'],
    },
  },
});
