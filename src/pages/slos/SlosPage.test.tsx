import { act, screen, within } from '@testing-library/react';
import { gatewayError } from '../../grafana/gatewayError';
import { promql, SLIS } from '../../queries/slos.fixture';
import type { Issue } from '../../slo/result';
import type { Slo } from '../../slo/slo';
import { NOW, pass } from '../../state/testing/renderState.fixture';
import { requestSlo } from '../../state/testing/slo.fixture';
import { LIST } from '../renderPage.fixture';
import { CHECKOUT, gatewayWith, open, rowOf, rows, SEARCH, titles } from './slosPage.fixture';

jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  PluginPage: jest.requireActual('../app/pluginPage.fixture').PluginPage,
}));

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

  it('a Prometheus that is down is told once: which, its words, what to do, the next try, and a way to try again', async () => {
    const gateway = gatewayWith(CHECKOUT, SEARCH);
    const prometheus = gateway.prometheus('prom');
    prometheus.fault = () => gatewayError('unavailable', 'connection refused');
    const { user } = await open(gateway);
    expect(screen.getByRole('alert')).toHaveTextContent(
      /^Could not read the numbers of 2 SLOs from Prometheusconnection refusedCheck that the data source is running and that Grafana can reach it\.Next try at \d\d:\d\d:\d\d\.Try again/
    );
    prometheus.fault = () => undefined;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await pass(5000);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(rowOf('Checkout answers')).toHaveTextContent('50 %');
  });

  it('what failed for different reasons is told apart, by its name where it is one', async () => {
    const gateway = gatewayWith(CHECKOUT, { ...requestSlo('broken', { title: 'Broken' }), datasource: 'gone' });
    gateway.prometheus('prom').fault = () => gatewayError('unavailable', 'connection refused');
    await open(gateway);
    expect(screen.getAllByRole('alert').map(({ textContent }) => textContent?.split(/connection|There/)[0])).toEqual([
      'Could not read the numbers of “Checkout answers” from Prometheus',
      'Data source not found: Broken',
    ]);
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
