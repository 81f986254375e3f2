import { fireEvent, screen } from '@testing-library/react';
import { pass } from '../../state/testing/renderState.fixture';
import { CHECKOUT, gatewayWith, LIST, open, rowOf, SEARCH } from './slosPage.fixture';

jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  PluginPage: jest.requireActual('../app/pluginPage.fixture').PluginPage,
}));

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const address = () => screen.getByLabelText('address').textContent;

it('do nothing but type while somebody types', async () => {
  const { user } = await open(gatewayWith(CHECKOUT));
  await user.type(screen.getByRole('searchbox'), 'je?/');
  expect(screen.getByRole('searchbox')).toHaveValue('je?/');
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});

it('Enter and e do nothing before a row is marked', async () => {
  const { user } = await open(gatewayWith(CHECKOUT));
  await user.keyboard('{Enter}e');
  expect(screen.getByRole('table')).toBeInTheDocument();
});

it('/ goes to the search', async () => {
  const { user } = await open(gatewayWith(CHECKOUT));
  await user.keyboard('/');
  expect(screen.getByRole('searchbox')).toHaveFocus();
  expect(screen.getByRole('searchbox')).toHaveValue('');
});

test.each([
  ['j{Enter}', `${LIST}/search`],
  ['jj{Enter}', `${LIST}/checkout`],
  ['jjjk{Enter}', `${LIST}/search`],
  ['je', `${LIST}/search/edit`],
])('%s leads to %s', async (keys, path) => {
  const { user } = await open(gatewayWith(CHECKOUT, SEARCH));
  await user.keyboard(keys);
  await pass();
  expect(address()).toBe(path);
});

test.each([
  ['/{ArrowDown}{Enter}', `${LIST}/search`],
  ['/{ArrowDown}{ArrowDown}{Enter}', `${LIST}/checkout`],
  ['/{ArrowDown}{ArrowDown}{ArrowUp}{Enter}', `${LIST}/search`],
  ['/checkout{Enter}', `${LIST}/checkout`],
  ['/answers{Enter}', `${LIST}/search`],
  ['/answers{ArrowDown}{ArrowDown}{Enter}', `${LIST}/checkout`],
  // Who goes on to type other rows has none of them marked.
  ['/{ArrowDown}checkout{Enter}', `${LIST}/checkout`],
])('from the search %s leads to %s', async (keys, path) => {
  const { user } = await open(gatewayWith(CHECKOUT, SEARCH));
  await user.keyboard(keys);
  await pass();
  expect(address()).toBe(path);
});

test.each([
  ['Enter before anything was searched for', '/{Enter}'],
  ['Enter where nothing was found', '/nothing{Enter}'],
  ['Enter after spaces alone', '/  {Enter}'],
  ['ArrowDown that chooses text', '/{Shift>}{ArrowDown}{/Shift}{Enter}'],
  ['ArrowUp before a row is marked', '/{ArrowUp}{Enter}'],
])('from the search %s opens nothing', async (_, keys) => {
  const { user } = await open(gatewayWith(CHECKOUT, SEARCH));
  await user.keyboard(keys);
  await pass();
  expect(screen.getByRole('searchbox')).toHaveFocus();
});

it('Enter that ends a word of an input method opens nothing', async () => {
  const { user } = await open(gatewayWith(CHECKOUT));
  await user.keyboard('/checkout');
  fireEvent.keyDown(screen.getByRole('searchbox'), { key: 'Enter', isComposing: true });
  await pass();
  expect(screen.getByRole('searchbox')).toHaveValue('checkout');
});

it('arrows mark rows while the search goes on', async () => {
  const { user } = await open(gatewayWith(CHECKOUT, SEARCH));
  const plainLook = rowOf('Search answers')?.className;
  await user.keyboard('/{ArrowDown}');
  expect(rowOf('Search answers')?.className).not.toBe(plainLook);
  expect(rowOf('Checkout answers')?.className).toBe(plainLook);
  await user.keyboard('answers');
  expect(screen.getByRole('searchbox')).toHaveValue('answers');
});

it('e does nothing for a Viewer', async () => {
  const gateway = gatewayWith(CHECKOUT);
  gateway.permissions = { canWrite: false };
  const { user } = await open(gateway);
  await user.keyboard('je');
  expect(screen.getByRole('table')).toBeInTheDocument();
});

it('? opens the help, which keeps the other keys away', async () => {
  const { user } = await open(gatewayWith(CHECKOUT));
  await user.keyboard('?');
  expect(screen.getByRole('dialog')).toHaveTextContent('From the search: next and previous SLO');
  expect(screen.getByRole('dialog')).toHaveTextContent(
    'Open the marked SLO; from the search the first one where none is marked'
  );
  await user.keyboard('j{Enter}');
  expect(screen.getByRole('dialog')).toBeInTheDocument();
});
