import { screen, within } from '@testing-library/react';
import { once } from '../../slo/exclusions/exclusions.fixture';
import { plain } from '../../ui/words/plain.fixture';
import { gatewayWith, open, rowOf, CHECKOUT, SEARCH } from './slosPage.fixture';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const PLANNED = { ...CHECKOUT, exclusions: [once('2026-11-10T10:00', '2026-11-10T12:30')] };
const LEFT_OUT = { name: (name: string) => plain(name) === '2 h 30 min of maintenance left out' };

it('a row says how much maintenance its numbers leave out', async () => {
  await open(gatewayWith(PLANNED, SEARCH));
  expect(within(rowOf('Checkout answers') ?? document.body).getByRole('img', LEFT_OUT)).toBeVisible();
  expect(screen.getAllByRole('img', LEFT_OUT)).toHaveLength(1);
});

it('what is doubtful comes first', async () => {
  const gateway = gatewayWith(PLANNED);
  gateway.prometheus('prom').warnings = ['a store did not answer'];
  await open(gateway);
  expect(screen.getByRole('img', { name: 'The data source warns: a store did not answer' })).toBeVisible();
  expect(screen.queryByRole('img', LEFT_OUT)).toBeNull();
});
