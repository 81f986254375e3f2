import { screen, within } from '@testing-library/react';
import { gatewayError } from '../../grafana/gatewayError';
import type { Issue } from '../../slo/result';
import { pass } from '../../state/testing/renderState.fixture';
import { LIST } from '../renderPage.fixture';
import { CHECKOUT, gatewayWith, open, rowOf, SEARCH, titles } from './slosPage.fixture';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

describe('a catalogue that cannot be shown', () => {
  it('failed: what came back, what to do, and a way to try again that works', async () => {
    const gateway = gatewayWith(CHECKOUT);
    gateway.readFailure = gatewayError('unavailable', 'connection refused');
    const { user } = await open(gateway);
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Could not read the SLOsconnection refusedCheck that Grafana is running and that you are connected.'
    );
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    gateway.readFailure = undefined;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await pass();
    expect(titles()).toEqual(['Checkout answers']);
  });

  it('forbidden: which permission is missing', async () => {
    const gateway = gatewayWith(CHECKOUT);
    gateway.readFailure = gatewayError('forbidden', 'Access denied');
    await open(gateway);
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Sign in, or ask an administrator for the permission “plugins.app:access” on Headroom.'
    );
  });

  it('loading: a place for rows, and no word of "No SLOs"', async () => {
    const gateway = gatewayWith(CHECKOUT);
    gateway.catalogue.read = () => new Promise(() => undefined);
    await open(gateway);
    expect(screen.getByRole('group', { name: 'Loading' })).toHaveAttribute('aria-busy', 'true');
    expect(screen.queryByText('No SLOs yet')).not.toBeInTheDocument();
  });

  it('empty for an Editor: what this is for and one button', async () => {
    await open(gatewayWith());
    expect(screen.getByText('No SLOs yet')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Write the first SLO' })).toHaveAttribute('href', `${LIST}/new`);
  });

  it('empty for a Viewer: who can write one', async () => {
    const gateway = gatewayWith();
    gateway.permissions = { canWrite: false };
    await open(gateway);
    expect(screen.getByText('An Editor or Admin can write the first one.')).toBeVisible();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });
});

describe('what is to be known about the catalogue', () => {
  const issue = (message: string, code = 'missing'): Issue => ({ path: ['slos', 3], code, message });

  test.each([
    [1, 'The catalogue has 1 problem'],
    [2, 'The catalogue has 2 problems'],
  ])('%s entries that cannot be read are listed and hide no other', async (count, title) => {
    const gateway = gatewayWith(CHECKOUT);
    const issues = Array.from({ length: count }, (_, index) => issue(`Entry ${index} has no title.`));
    gateway.stored = { ...gateway.stored, issues };
    await open(gateway);
    expect(screen.getByText(title)).toBeVisible();
    expect(screen.getByText('Entry 0 has no title.', { exact: false })).toBeInTheDocument();
    expect(titles()).toEqual(['Checkout answers']);
  });

  it('names the first 20 and counts the rest', async () => {
    const gateway = gatewayWith(CHECKOUT);
    const issues = Array.from({ length: 23 }, (_, index) => issue(`Entry ${index} has no title.`));
    gateway.stored = { ...gateway.stored, issues };
    await open(gateway);
    expect(screen.getByText(/and 3 more/)).toBeInTheDocument();
    expect(screen.queryByText(/Entry 20/)).not.toBeInTheDocument();
  });

  it('a save that was overwritten stands apart, as an error', async () => {
    const gateway = gatewayWith(CHECKOUT);
    gateway.stored = { ...gateway.stored, issues: [issue('Your change of “checkout” is gone.', 'save-overwritten')] };
    await open(gateway);
    expect(screen.getByRole('alert')).toHaveTextContent(
      'One of your saves was overwrittenYour change of “checkout” is gone.'
    );
    expect(screen.queryByText(/The catalogue has/)).not.toBeInTheDocument();
  });

  test.each(['provisioned', 'newer-version'] as const)('%s: read-only, and no way to add', async (readOnly) => {
    const gateway = gatewayWith(CHECKOUT);
    gateway.stored = { ...gateway.stored, readOnly };
    await open(gateway);
    expect(screen.getByText('The catalogue is read-only')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'New SLO' })).not.toBeInTheDocument();
  });
});

it('names teams as people call them, in rows and in the filter', async () => {
  const gateway = gatewayWith(CHECKOUT, SEARCH);
  const { catalogue } = gateway.stored;
  gateway.stored = {
    ...gateway.stored,
    catalogue: { ...catalogue, teams: [{ id: 'payments', title: 'Payments & co' }] },
  };
  await open(gateway, `${LIST}?team=payments`);
  expect(titles()).toEqual(['Checkout answers']);
  expect(rowOf('Checkout answers')).toHaveTextContent('checkout · Payments & co');
  expect(within(screen.getByRole('search')).getByText('Payments & co')).toBeVisible();
});

describe('filters', () => {
  it('no match: what to do, and one button', async () => {
    const { user } = await open(gatewayWith(CHECKOUT), `${LIST}?q=nothing`);
    expect(screen.getByText('No SLO matches the filters')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Clear the filters' }));
    await pass();
    expect(titles()).toEqual(['Checkout answers']);
  });

  it('pills count the states, narrow the list, and keep their counts', async () => {
    const { user } = await open(gatewayWith(CHECKOUT, SEARCH));
    const pills = within(screen.getByRole('group', { name: 'Filter by state' }));
    const exhausted = pills.getByRole('button', { name: '1 Exhausted' });
    expect(pills.getAllByRole('button')).toHaveLength(2);
    await user.click(exhausted);
    await pass();
    expect(titles()).toEqual(['Search answers']);
    expect(exhausted).toHaveAttribute('aria-pressed', 'true');
    expect(pills.getAllByRole('button')).toHaveLength(2);
    await user.click(exhausted);
    await pass();
    expect(titles()).toHaveLength(2);
  });

  it('the search narrows while it is typed', async () => {
    const { user } = await open(gatewayWith(CHECKOUT, SEARCH));
    await user.type(screen.getByRole('searchbox'), 'disc');
    await pass();
    expect(titles()).toEqual(['Search answers']);
  });
});
