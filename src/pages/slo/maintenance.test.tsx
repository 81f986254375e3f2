import { screen, within } from '@testing-library/react';
import { gatewayError } from '../../grafana/gatewayError';
import { once } from '../../slo/exclusions/exclusions.fixture';
import type { Exclusion } from '../../slo/exclusions/exclusion';
import { requests } from '../../state/testing/slo.fixture';
import { pass } from '../../state/testing/renderState.fixture';
import { plain } from '../../ui/words/plain.fixture';
import { CHECKOUT, gatewayWith, open } from './sloPage.fixture';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

/** Two that overlap, at 14:00 UTC on 21 November. */
const NOW: readonly Exclusion[] = [
  { ...once('2026-11-21T12:00', '2026-11-21T14:30'), title: 'Updates of the edge servers' },
  { ...once('2026-11-21T15:00', '2026-11-21T17:00', 'Europe/Berlin'), title: 'Move' },
];

const NAME = 'Maintenance until 16:00 (UTC)';
const WORDS =
  'Updates of the edge servers, Move. Not counted: state and numbers do not say how the service is now, nor do alerts of rules that know of this maintenance.';

const notice = () => screen.queryByRole('status', { name: /^Maintenance/ });

it('a maintenance that goes on is the first thing that the page says', async () => {
  await open(gatewayWith({ ...CHECKOUT, exclusions: NOW }));
  await pass();
  expect(notice()).toHaveAccessibleName(NAME);
  expect(within(notice() ?? document.body).getByText(WORDS)).toBeVisible();
  const sentence = document.querySelector('p[aria-live]') as HTMLElement;
  expect(notice()?.compareDocumentPosition(sentence)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  expect(plain(sentence.textContent ?? '')).toMatch(/^Within budget\. Nothing of the last hour was counted\. \d+ %/);
});

it('also where nothing can be measured', async () => {
  const gateway = gatewayWith({ ...CHECKOUT, exclusions: NOW });
  gateway.prometheus('prom').fault = () => gatewayError('unavailable', 'connection refused');
  await open(gateway);
  expect(notice()).toHaveAccessibleName(NAME);
});

it('one that is over or has yet to begin is not', async () => {
  const over = once('2026-11-21T12:00', '2026-11-21T14:00');
  const later = once('2026-11-21T14:01', '2026-11-21T15:00');
  await open(gatewayWith({ ...CHECKOUT, exclusions: [over, later] }, requests('checkout', 999.5, 0.5)));
  expect(screen.getByText(/of maintenance left out: |of maintenance left out of the/)).toBeVisible();
  expect(notice()).toBeNull();
});

it('an SLO without exclusions says nothing of maintenance', async () => {
  await open(gatewayWith(CHECKOUT));
  expect(screen.queryByText(/maintenance/i)).toBeNull();
});
