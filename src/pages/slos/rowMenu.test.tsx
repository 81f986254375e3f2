import { screen } from '@testing-library/react';
import { pass } from '../../state/testing/renderState.fixture';
import { CHECKOUT, gatewayWith, open, SEARCH, titles } from './slosPage.fixture';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

it('the menu of a row stays in its place while numbers come in, and the rows are sorted when it is closed', async () => {
  const gateway = gatewayWith(CHECKOUT, SEARCH);
  let answer: () => void = () => undefined;
  const waiting = new Promise<undefined>((done) => (answer = () => done(undefined)));
  gateway.prometheus('prom').fault = () => waiting;
  const { user } = await open(gateway);
  expect(titles()).toEqual(['Checkout answers', 'Search answers']);
  await user.click(screen.getByRole('button', { name: 'Actions for Checkout answers' }));
  answer();
  await pass();
  expect(screen.getByText('Exhausted')).toBeInTheDocument();
  // The rest of the page is hidden from readers while a menu is open.
  const hidden = screen.getAllByRole('link', { name: / answers$/, hidden: true });
  expect(hidden.map(({ textContent }) => textContent)).toEqual(['Checkout answers', 'Search answers']);
  await user.keyboard('{Escape}');
  expect(titles()).toEqual(['Search answers', 'Checkout answers']);
});
