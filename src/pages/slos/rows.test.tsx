import { act, screen, within } from '@testing-library/react';
import { gatewayError } from '../../grafana/gatewayError';
import { promql, SLIS } from '../../queries/slos.fixture';
import type { Slo } from '../../slo/slo';
import { NOW, pass } from '../../state/testing/renderState.fixture';
import { requestSlo } from '../../state/testing/slo.fixture';
import { CHECKOUT, gatewayWith, open, rowOf, rows, SEARCH, titles } from './slosPage.fixture';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

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
