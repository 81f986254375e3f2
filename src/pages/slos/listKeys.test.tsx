import { act, fireEvent, screen } from '@testing-library/react';
import { pass } from '../../state/testing/renderState.fixture';
import { requestSlo } from '../../state/testing/slo.fixture';
import { LIST } from '../renderPage.fixture';
import { CHECKOUT, gatewayWith, open, SEARCH, titles } from './slosPage.fixture';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const address = () => screen.getByLabelText('address').textContent;

it('do nothing but type while somebody types', async () => {
  const { user } = await open(gatewayWith(CHECKOUT));
  await user.type(screen.getByRole('searchbox'), 'je?/');
  expect(screen.getByRole('searchbox')).toHaveValue('je?/');
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});

it('Enter and e do nothing before a row has the focus', async () => {
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
  ['/{ArrowDown}j{Enter}', `${LIST}/checkout`],
  ['/checkout{Enter}', `${LIST}/checkout`],
  ['/answers{Enter}', `${LIST}/search`],
  ['/answers{ArrowDown}{ArrowDown}{Enter}', `${LIST}/checkout`],
  ['/{ArrowDown}/checkout{Enter}', `${LIST}/checkout`],
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
  ['ArrowUp', '/{ArrowUp}{Enter}'],
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

const link = (name: string) => screen.getByRole('link', { name });

it('the keys move the focus, so that a screen reader hears the row', async () => {
  const { user } = await open(gatewayWith(CHECKOUT, SEARCH));
  await user.keyboard('j');
  expect(link('Search answers')).toHaveFocus();
  await user.keyboard('j');
  expect(link('Checkout answers')).toHaveFocus();
  await user.keyboard('jk');
  expect(link('Search answers')).toHaveFocus();
});

it('arrows lead from the search to the rows and back to what was typed', async () => {
  const { user } = await open(gatewayWith(CHECKOUT, SEARCH));
  await user.keyboard('/answers{ArrowDown}');
  expect(link('Search answers')).toHaveFocus();
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(link('Checkout answers')).toHaveFocus();
  await user.keyboard('{ArrowUp}{ArrowUp}');
  expect(screen.getByRole('searchbox')).toHaveFocus();
  expect(screen.getByRole('searchbox')).toHaveValue('answers');
});

it('j goes on from where Tab has led', async () => {
  const { user } = await open(gatewayWith(CHECKOUT, SEARCH));
  act(() => screen.getByRole('button', { name: 'Actions for Search answers' }).focus());
  await user.keyboard('j');
  expect(link('Checkout answers')).toHaveFocus();
});

describe('a list that is longer than the screen', () => {
  const scrollTo = (top: number) => {
    Object.defineProperty(window, 'scrollY', { value: top, configurable: true });
    fireEvent.scroll(window);
  };

  beforeEach(() => void jest.spyOn(window, 'scrollTo').mockImplementation((_, top) => scrollTo(Number(top))));
  afterEach(() => {
    scrollTo(0);
    jest.restoreAllMocks();
  });

  it('j goes on from the row that was scrolled away, and its focus with it', async () => {
    const slos = Array.from({ length: 60 }, (_, i) => requestSlo(`job-${i}`, { title: `Job ${10 + i} works` }));
    const { user } = await open(gatewayWith(...slos));
    const [first, second] = titles();
    await user.keyboard('j');
    expect(link(first ?? '')).toHaveFocus();
    act(() => scrollTo(2500));
    expect(screen.queryByRole('link', { name: first ?? '' })).toBeNull();
    expect(document.body).toHaveFocus();
    await user.keyboard('j');
    expect(link(second ?? '')).toHaveFocus();
  });
});

it('arrows scroll the page where no row has the focus', async () => {
  await open(gatewayWith(CHECKOUT, SEARCH));
  expect(fireEvent.keyDown(document.body, { key: 'ArrowDown' })).toBe(true);
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
  expect(screen.getByRole('dialog')).toHaveTextContent('From the search to the SLOs, from one to the next, and back');
  expect(screen.getByRole('dialog')).toHaveTextContent(
    'Open the SLO that has the focus; from the search the first one'
  );
  await user.keyboard('j{Enter}');
  expect(screen.getByRole('dialog')).toBeInTheDocument();
});
