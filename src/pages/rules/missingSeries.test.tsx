import { screen, within } from '@testing-library/react';
import { SLIS, sloOf } from '../../queries/slos.fixture';
import type { Slo } from '../../slo/slo';
import { createMemoryGateway } from '../../state/testing/memoryGateway.fixture';
import { type MemoryCounter, steadyCounter } from '../../state/testing/memoryPrometheus.fixture';
import { requests, requestSlo } from '../../state/testing/slo.fixture';
import { missingSentence } from './missingSeries';
import { open, running, texts } from './rulesPage.fixture';

jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  PluginPage: jest.requireActual('../app/pluginPage.fixture').PluginPage,
}));

const SEARCH = requestSlo('search', { title: 'Search answers' });
const FAST: Slo = { ...sloOf(SLIS.latency(), { id: 'fast' }), title: 'Checkout is fast' };

/** A page on which all rules run as they are wanted, over a store of these series. */
function openWith(slos: readonly Slo[], counters: readonly MemoryCounter[]) {
  const gateway = createMemoryGateway(slos);
  gateway.prometheus('prom').counters = [...counters];
  gateway.prometheus('prom').groups = slos.flatMap(running);
  return open(gateway);
}

const histogram = (...bounds: readonly string[]) => [
  steadyCounter({ __name__: 'http_request_duration_seconds_count', job: 'checkout' }, 1),
  ...bounds.map((le) => steadyCounter({ __name__: 'http_request_duration_seconds_bucket', job: 'checkout', le }, 1)),
];

test('rules of a latency without its bucket measure nothing, which is told above what is as wanted, with the buckets there are', async () => {
  const { user } = openWith([SEARCH, FAST], [...histogram('0.1', '0.25', '+Inf'), ...requests('search', 1, 1)]);
  await screen.findByText(/The rules of these SLOs read about/);
  expect(texts()).toEqual([
    '◍ No series Checkout is fast fast · payments 15 rules no rule fails',
    expect.stringContaining('● As wanted Search answers search · payments 16 rules no rule fails'),
  ]);
  await user.click(screen.getByRole('button', { name: /Checkout is fast/ }));
  expect(
    screen.getByText(
      'http_request_duration_seconds_bucket{job="checkout"} has no bucket le="0.3" now. Nothing is measured, and no alert begins to fire.'
    )
  ).toBeVisible();
  expect(
    await screen.findByText(
      'The histogram has no bucket at this threshold. It can answer for 0.1, 0.25 s. Choose one of these.'
    )
  ).toBeVisible();
});

test('without the series of all events nothing is recorded, so no row says what rules read of it', async () => {
  openWith([SEARCH], []);
  await screen.findByRole('button', { name: /No series ?Search answers/ });
  expect(texts()).toEqual(['◍ No series Search answers search · payments 16 rules no rule fails']);
});

test.each([
  ['bad', 'Each slice counts as bad.'],
  ['good', 'Each slice counts as good, and no alert begins to fire.'],
] as const)('slices without series that are %s by definition: what they come to', (without, sentence) => {
  expect(missingSentence({ selector: 'up', role: 'total', without }, sloOf(SLIS.threshold()))).toBe(
    `The data source has no series of up now. ${sentence}`
  );
});

test('a wrong name of a metric is told, and what to do', async () => {
  const { user } = openWith([SEARCH], [steadyCounter({ __name__: 'requests_total', job: 'search' }, 1)]);
  await user.click(await screen.findByRole('button', { name: /No series ?Search answers/ }));
  expect(
    screen.getByText(
      'The data source has no series of http_requests_total{job="search"} now. Nothing is measured, and no alert begins to fire.'
    )
  ).toBeVisible();
  expect(await screen.findByText(/^There is no metric named http_requests_total in this data source/)).toBeVisible();
});

test('no series of errors before the first one is as wanted', async () => {
  const [good] = requests('search', 1, 1);
  openWith([SEARCH], good ? [good] : []);
  await screen.findByText(/The rules of these SLOs read about/);
  expect(texts()).toEqual([expect.stringMatching(/^● As wanted Search answers search/)]);
});

test('before rules are installed they are missing, and that they would measure nothing is told all the same', async () => {
  const gateway = createMemoryGateway([SEARCH]);
  const { user } = open(gateway);
  const row = await screen.findByRole('button', { name: /Missing ?Search answers/ });
  expect(await within(row).findByTestId('exclamation-triangle')).toBeVisible();
  await user.click(row);
  expect(screen.getByText(/^The data source has no series of http_requests_total\{job="search"\} now\./)).toBeVisible();
});
