import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router-dom';
import { gatewayError } from '../../grafana/gatewayError';
import { promql, SLIS } from '../../queries/slos.fixture';
import type { Issue } from '../../slo/result';
import type { Slo } from '../../slo/slo';
import { createServices } from '../../state/services';
import { ServicesProvider } from '../../state/ServicesProvider';
import { createMemoryGateway, type MemoryGateway } from '../../state/testing/memoryGateway.fixture';
import { NOW, pass } from '../../state/testing/renderState.fixture';
import { requests, requestSlo } from '../../state/testing/slo.fixture';
import { DeletionProvider } from '../deletion/DeletionProvider';
import { SlosPage } from './SlosPage';

jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  PluginPage: jest.requireActual('../app/pluginPage.fixture').PluginPage,
}));

const LIST = '/a/headroom-slo-app/slos';
const CHECKOUT = requestSlo('checkout', { title: 'Checkout answers', team: 'payments' });
const SEARCH = requestSlo('search', { title: 'Search answers', team: 'discovery' });

function Where() {
  return <output aria-label="address">{useLocation().pathname}</output>;
}

/** Checkout has spent half of its budget, search all of it twice. */
function gatewayWith(...slos: readonly Slo[]): MemoryGateway {
  const gateway = createMemoryGateway(slos);
  gateway.prometheus('prom').counters = [...requests('checkout', 999.5, 0.5), ...requests('search', 997, 3)];
  return gateway;
}

async function open(gateway: MemoryGateway, address = LIST) {
  const services = createServices({ gateway, now: () => NOW });
  render(
    <MemoryRouter initialEntries={[address]} future={{ v7_startTransition: true, v7_relativeSplatPath: true }}>
      <ServicesProvider services={services}>
        <DeletionProvider>
          <Routes>
            <Route path={LIST} element={<SlosPage />} />
            <Route path="*" element={<Where />} />
          </Routes>
        </DeletionProvider>
      </ServicesProvider>
    </MemoryRouter>
  );
  await pass();
  return { user: userEvent.setup({ advanceTimers: (ms) => jest.advanceTimersByTimeAsync(ms) }), services };
}

const rows = () => screen.getAllByRole('row').slice(1);
const titles = () => rows().map((row) => within(row).getByRole('link').textContent);
const rowOf = (title: string) => screen.getByRole('link', { name: title }).closest<HTMLElement>('[role="row"]');

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
    expect(screen.getByLabelText('Loading')).toHaveAttribute('aria-busy', 'true');
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

describe('rows', () => {
  it('one that failed says so, comes first and is never healthy', async () => {
    const broken = { ...requestSlo('broken', { title: 'Broken' }), datasource: 'gone' };
    await open(gatewayWith(CHECKOUT, broken));
    expect(titles()).toEqual(['Broken', 'Checkout answers']);
    const row = rowOf('Broken');
    expect(row).toHaveTextContent('Could not load');
    expect(row).not.toHaveTextContent('Healthy');
    expect(row).toHaveTextContent('There is no Prometheus data source with the uid “gone”, or you may not see it.');
    expect(screen.getByText('1 could not be loaded')).toBeVisible();
  });

  it('one of which no event was good says that this may be a typing error', async () => {
    const counts = (counted: 'good' | 'bad', matchers: string) =>
      ({ ...SLIS[counted](), selector: promql(`http_requests_total{${matchers}}`) }) as Slo['sli'];
    await open(
      gatewayWith(
        requestSlo('typo', { title: 'Typing error', sli: counts('good', 'job="checkout",code="20O"') }),
        requestSlo('fine', { title: 'Fine', sli: counts('good', 'job="checkout",code="200"') }),
        requestSlo('all', { title: 'All bad', sli: counts('bad', 'job="checkout"') })
      )
    );
    const mark = {
      name: 'No event of the window was good: a full outage, or a selector of good events that matches nothing. Open the SLO to see which.',
    };
    expect(within(rowOf('Typing error') ?? document.body).getByRole('img', mark)).toBeVisible();
    expect(rowOf('Typing error')).toHaveTextContent('✕ Exhausted');
    expect(rowOf('All bad')).toHaveTextContent('✕ Exhausted');
    expect(screen.getAllByRole('img', mark)).toHaveLength(1);
  });

  it('a Prometheus that is down makes no row healthy', async () => {
    const gateway = gatewayWith(CHECKOUT, SEARCH);
    gateway.prometheus('prom').fault = () => gatewayError('unavailable', 'connection refused');
    await open(gateway);
    expect(screen.getAllByText('Could not load')).toHaveLength(2);
    expect(screen.queryByText(/Healthy/)).not.toBeInTheDocument();
    expect(screen.getByText('2 could not be loaded')).toBeVisible();
  });

  it('keep old numbers, with their age, when they cannot be renewed', async () => {
    const gateway = gatewayWith(CHECKOUT);
    const { services } = await open(gateway);
    gateway.prometheus('prom').fault = () => gatewayError('unavailable', 'connection refused');
    act(() => void services.queryClient.invalidateQueries());
    await pass(5000);
    expect(rowOf('Checkout answers')).toHaveTextContent('50 %');
    expect(screen.getByText('These numbers are of 2026-11-21 14:00:00')).toBeVisible();
    expect(
      screen.getByRole('img', {
        name: 'Numbers of 2026-11-21 14:00:00. Could not read the numbers: connection refused',
      })
    ).toBeVisible();
  });

  it('carry the warnings of the data source', async () => {
    const gateway = gatewayWith(CHECKOUT);
    gateway.prometheus('prom').warnings = ['a store did not answer'];
    await open(gateway);
    expect(screen.getByRole('img', { name: 'The data source warns: a store did not answer' })).toBeVisible();
  });

  it('count how many are measured while they load', async () => {
    const gateway = gatewayWith(CHECKOUT, SEARCH);
    gateway.prometheus('prom').fault = () => new Promise(() => undefined);
    await open(gateway);
    expect(screen.getByText('0 of 2 measured')).toBeVisible();
    expect(titles()).toEqual(['Checkout answers', 'Search answers']);
    expect(screen.queryByText(/Healthy/)).not.toBeInTheDocument();
  });

  it('say how much of the window was measured', async () => {
    const gateway = gatewayWith(CHECKOUT);
    const born = NOW - 8 * 86_400;
    gateway.prometheus('prom').counters = [200, 500].map((code) => ({
      labels: { __name__: 'http_requests_total', job: 'checkout', code: String(code) },
      countBetween: (start, end) => (end <= born ? NaN : (end - Math.max(start, born)) * (code === 200 ? 999.5 : 0.5)),
    }));
    await open(gateway);
    expect(rowOf('Checkout answers')).toHaveTextContent(/measured 8 d of 30 d/);
  });

  it('are worst first and hold every number', async () => {
    await open(gatewayWith(CHECKOUT, SEARCH));
    expect(titles()).toEqual(['Search answers', 'Checkout answers']);
    expect(screen.getByRole('table', { name: 'SLOs' })).toHaveAttribute('aria-rowcount', '3');
    expect(rows().map((row) => row.getAttribute('aria-rowindex'))).toEqual(['2', '3']);
    expect(rowOf('Search answers')).toHaveTextContent('✕ Exhausted');
    expect(rowOf('Search answers')).toHaveTextContent('99.9 %30 d rolling99.70 %−200 % (overspent)burn 3×');
    expect(rowOf('Checkout answers')).toHaveTextContent('99.95 %50 % · 22 minburn 0.5×');
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

describe('keys', () => {
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
    expect(screen.getByRole('dialog')).toHaveTextContent('Open the marked SLO');
    await user.keyboard('j{Enter}');
    expect(screen.getByRole('dialog')).toBeInTheDocument();
  });
});
