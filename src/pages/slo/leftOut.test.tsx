import { screen } from '@testing-library/react';
import { once } from '../../slo/exclusions/exclusions.fixture';
import type { MemoryCounter } from '../../state/testing/memoryPrometheus.fixture';
import { pass } from '../../state/testing/renderState.fixture';
import { plain } from '../../ui/words/plain.fixture';
import { CHECKOUT, gatewayWith, open } from './sloPage.fixture';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const tile = (wanted: string) => screen.getByRole('region', { name: (name) => plain(name) === wanted });

const [BEGIN, END] = [Date.UTC(2026, 10, 10, 10) / 1000, Date.UTC(2026, 10, 10, 12, 30) / 1000];

/** 1,000 requests a second, of which all fail in a maintenance of two and a half hours, and one of 2,000 otherwise. */
const COUNTERS: MemoryCounter[] = [200, 500].map((code) => ({
  labels: { __name__: 'http_requests_total', job: 'checkout', code: String(code) },
  countBetween: (start, end) => {
    const inside = Math.max(0, Math.min(end, END) - Math.max(start, BEGIN));
    const outside = end - start - inside;
    return code === 200 ? 999.5 * outside : 0.5 * outside + 1000 * inside;
  },
}));

it('maintenance is in none of the numbers, and they say so', async () => {
  const exclusions = [
    once('2026-11-10T10:00', '2026-11-10T12:30'),
    { ...once('2027-01-10T10:00', '2027-01-10T12:00'), title: 'Not yet' },
  ];
  await open(gatewayWith({ ...CHECKOUT, exclusions }, COUNTERS));
  await pass();
  expect(tile('Budget left, 30 d rolling')).toHaveTextContent(/^Budget left, 30 d rolling50 %/);
  expect(tile('Budget left, 30 d rolling')).toHaveTextContent(/failures2 h 30 min of maintenance left out$/);
  expect(tile('SLI, 30 d rolling')).toHaveTextContent(/target 99.9 %2 h 30 min of maintenance left out$/);
  expect(
    screen.getByText(/left out of the numbers above: Database upgrade\. The queries below still hold it\.$/)
  ).toBeVisible();
});

it('without the exclusion, the same outage spends the budget', async () => {
  await open(gatewayWith(CHECKOUT, COUNTERS));
  expect(tile('Budget left, 30 d rolling')).toHaveTextContent(/^Budget left, 30 d rolling-?−?\d+ %/);
  expect(screen.getByText(/^The error budget is spent\./)).toBeVisible();
  expect(screen.queryByText(/maintenance/)).toBeNull();
});
