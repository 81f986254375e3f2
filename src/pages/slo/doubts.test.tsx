import { screen } from '@testing-library/react';
import { gatewayError } from '../../grafana/gatewayError';
import { promql, SLIS } from '../../queries/slos.fixture';
import type { Slo } from '../../slo/slo';
import type { MemoryGateway } from '../../state/testing/memoryGateway.fixture';
import { steadyCounter } from '../../state/testing/memoryPrometheus.fixture';
import { NOW } from '../../state/testing/renderState.fixture';
import { LIST } from '../renderPage.fixture';
import { CHECKOUT, gatewayWith, open, tile } from './sloPage.fixture';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

it('says how much of the window was measured', async () => {
  const born = NOW - 8 * 86_400;
  const counters = [200, 500].map((code) => ({
    labels: { __name__: 'http_requests_total', job: 'checkout', code: String(code) },
    countBetween: (start: number, end: number) =>
      end <= born ? NaN : (end - Math.max(start, born)) * (code === 200 ? 999.5 : 0.5),
  }));
  await open(gatewayWith(CHECKOUT, counters));
  expect(
    screen.getByText('Measured for 8 d of 30 d: the series are younger than the window, or the store is shorter.')
  ).toBeVisible();
  expect(tile('Budget left, 30 d rolling')).toHaveTextContent(/failuresmeasured 8 d of 30 d$/);
  expect(tile('SLI, 30 d rolling')).toHaveTextContent(/target 99.9 %measured 8 d of 30 d$/);
});

it('says that nothing was measured, in place of a share of the window', async () => {
  await open(gatewayWith(CHECKOUT, []));
  expect(
    screen.getByText('Nothing of the window was measured: the queries below find nothing that can be counted.')
  ).toBeVisible();
  expect(screen.getByRole('status')).toHaveTextContent(
    'There is no metric named http_requests_total in this data source in the window. Check its spelling, or choose another data source.'
  );
  expect(tile('Budget left, 30 d rolling')).toHaveTextContent(/^Budget left, 30 d rolling–$/);
  expect(tile('SLI, 30 d rolling')).toHaveTextContent(/^SLI, 30 d rolling–target 99.9 %$/);
});

describe('a selector that matches nothing', () => {
  const counts = (counted: 'good' | 'bad', selector: string): Slo => ({
    ...CHECKOUT,
    sli: { ...SLIS[counted](), selector: promql(selector) } as Slo['sli'],
  });
  const asked = (gateway: MemoryGateway) => gateway.prometheus('prom').asked.filter((text) => text.startsWith('label'));

  it('of good events: the number stays, with what does not exist and the way to mend it', async () => {
    await open(gatewayWith(counts('good', 'absent_requests_total{code="200"}')));
    expect(document.querySelector('p[aria-live]')).toHaveTextContent(
      'The error budget is spent, still burning 1,000× over 1 h: fast enough to page for more than 18 h. Overspent by more than 100 times the budget, that is 29 d 23 h of full outage or 2.6 B failures too many.'
    );
    expect(screen.getByRole('alert')).toHaveTextContent(
      'No series matched the good events in the last 30 dabsent_requests_total{code="200"}There is no metric named absent_requests_total in this data source in the window. Check its spelling, or choose another data source.Every event is counted as bad. That is right if nothing worked in all this time. If it is a typing error, edit the SLO.Edit the SLO'
    );
    expect(screen.getByRole('link', { name: 'Edit the SLO' })).toHaveAttribute('href', `${LIST}/checkout/edit`);
  });

  it('of good events by a label: says which values there are', async () => {
    await open(gatewayWith(counts('good', 'http_requests_total{code="20O"}')));
    expect(screen.getByRole('alert')).toHaveTextContent(
      'No series of http_requests_total matches code="20O". The label code has the values: 200, 500.'
    );
  });

  it('is no way to edit for a Viewer', async () => {
    const gateway = gatewayWith(counts('good', 'absent_requests_total'));
    gateway.permissions = { canWrite: false };
    await open(gateway);
    expect(screen.getByRole('alert')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Edit the SLO' })).not.toBeInTheDocument();
  });

  it('of bad events whose metric does not exist: not healthy without a word', async () => {
    await open(gatewayWith(counts('bad', 'absent_errors_total')));
    expect(screen.getByRole('alert')).toHaveTextContent(
      'No series matched the bad events in the last 30 dabsent_errors_totalThere is no metric named absent_errors_total'
    );
  });

  it('of bad events whose metric is there may be no errors yet, and is no notice', async () => {
    await open(gatewayWith(counts('bad', 'http_requests_total{code="503"}')));
    expect(screen.getByText(/^Within budget, not burning\./)).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('asks nothing while events of both kinds are there', async () => {
    const gateway = gatewayWith(counts('good', 'http_requests_total{code="200"}'));
    await open(gateway);
    expect(asked(gateway)).toEqual([]);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});

test.each<[string, number, number]>([
  ['infinite', Number.POSITIVE_INFINITY, 1],
  ['more good events than events', 1, 2],
])('says that counts cannot be used, not that there are none: %s', async (_, perSecond, good) => {
  const slo: Slo = {
    ...CHECKOUT,
    sli: { ...SLIS.good(), selector: promql('good_total'), total: promql('all_total') } as Slo['sli'],
  };
  const counters = [
    steadyCounter({ __name__: 'all_total' }, perSecond),
    steadyCounter({ __name__: 'good_total' }, good),
  ];
  await open(gatewayWith(slo, counters));
  expect(screen.getByRole('status')).toHaveTextContent(
    'There are values, but they cannot be counted: they are no number, infinite or below zero, or there are more good events than events. Run the queries in Explore, and check that each selects counters and that what is counted is a part of all events.'
  );
});

it('leaves out the reason for no data where it cannot be found out', async () => {
  const gateway = gatewayWith(CHECKOUT, []);
  gateway.prometheus('prom').fault = ({ kind }) =>
    kind.startsWith('label') ? gatewayError('forbidden', 'no access to labels') : undefined;
  await open(gateway);
  expect(screen.getByText('No data: nothing was measured lately.')).toBeVisible();
  expect(screen.queryByRole('status')).not.toBeInTheDocument();
});
