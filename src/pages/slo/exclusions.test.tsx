import { screen } from '@testing-library/react';
import { recurring } from '../../slo/exclusions/exclusions.fixture';
import { ok } from '../../slo/result';
import { recorders } from '../../state/testing/recordings.fixture';
import { NOW } from '../../state/testing/renderState.fixture';
import { requests, requestSlo } from '../../state/testing/slo.fixture';
import { plain } from '../../ui/words/plain.fixture';
import { gatewayWith, open } from './sloPage.fixture';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const CHECKOUT = requestSlo('checkout', { title: 'Checkout answers' });

const TOO_MANY = Array.from({ length: 20 }, (_, hour) => {
  const start = `2026-01-01T${String(hour).padStart(2, '0')}:00`;
  return recurring({ frequency: 'monthly', monthDays: [1, 4, 9, 15, 22, 28] }, start, { minutes: 7 + hour });
});

it('exclusions that are too many for a query are what the remedy speaks of', async () => {
  await open(gatewayWith({ ...CHECKOUT, exclusions: TOO_MANY }, requests('checkout', 10, 0)), 'checkout');
  const alert = screen.getByText(/^So many exclusions lie in the window/).closest('[role="alert"]') as HTMLElement;
  expect(plain(alert.textContent ?? '')).toMatch(
    /or shorten its window\. ?Fewer exclusions in its window help, too: write one in place of several\./
  );
  expect(screen.queryByText(/correct its query/)).toBeNull();
});

it.each([
  [
    'a few minutes ago',
    [{ labels: { slo_id: 'checkout', slo_term: 'begun' }, value: 1 }],
    /that its numbers come from rules\. These have recorded 0 % of it\./,
  ],
  [
    'two days ago',
    recorders([{ slo: { ...CHECKOUT, exclusions: TOO_MANY }, window: 288 }], NOW),
    /that its numbers come from rules\. These have recorded 6 % of it\./,
  ],
])(
  'exclusions that are too many wait for rules that began to record %s: nobody is told to install them',
  async (_, recorded, words) => {
    const gateway = gatewayWith({ ...CHECKOUT, exclusions: TOO_MANY }, requests('checkout', 10, 0));
    gateway.prometheus('prom').recordings = () => Promise.resolve(ok({ value: [...recorded], warnings: [] }));
    await open(gateway, 'checkout');
    const alert = screen.getByText(/^So many exclusions lie in the window/).closest('[role="alert"]') as HTMLElement;
    expect(plain(alert.textContent ?? '')).toMatch(words);
    expect(screen.queryByText(/Install the rules/)).toBeNull();
  }
);

it('where all of the window is left out, nobody says that there was no traffic', async () => {
  const always = recurring({}, '2026-01-01T00:00', { minutes: 1440 });
  await open(gatewayWith({ ...CHECKOUT, exclusions: [always] }, requests('checkout', 10, 0)), 'checkout');
  const sentence = 'Maintenance leaves out all of the window: the budget is untouched.';
  expect(document.querySelector('p[aria-live]')).toHaveTextContent(sentence);
  expect(screen.getByText('No traffic').closest('[tabindex="0"]')).toHaveTextContent(sentence);
  expect(screen.queryByText(/There were no events|No traffic in the window/)).toBeNull();
});
