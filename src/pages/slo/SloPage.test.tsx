import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { gatewayError } from '../../grafana/gatewayError';
import { promql, SLIS } from '../../queries/slos.fixture';
import type { Slo } from '../../slo/slo';
import { instant, ratio } from '../../slo/units';
import type { MemoryGateway } from '../../state/testing/memoryGateway.fixture';
import { type MemoryCounter, steadyCounter } from '../../state/testing/memoryPrometheus.fixture';
import { NOW, pass } from '../../state/testing/renderState.fixture';
import { requests } from '../../state/testing/slo.fixture';
import { serveGrafanaFrom } from '../../ui/grafanaPath.fixture';
import { plain } from '../../ui/words/plain.fixture';
import { LIST } from '../renderPage.fixture';
import { CHECKOUT, gatewayWith, open } from './sloPage.fixture';

jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  PluginPage: jest.requireActual('../app/pluginPage.fixture').PluginPage,
}));

const tile = (wanted: string) => screen.getByRole('region', { name: (name) => plain(name) === wanted });

beforeEach(() => void jest.useFakeTimers());
afterEach(() => {
  jest.useRealTimers();
  serveGrafanaFrom('');
});

describe('what cannot be shown', () => {
  it('an id that may be that of an entry that cannot be read', async () => {
    const gateway = gatewayWith(CHECKOUT);
    const issues = [{ path: ['slos', 1, 'id'], code: 'x', message: 'x' }];
    gateway.stored = { ...gateway.stored, issues };
    await open(gateway, 'broken');
    expect(
      screen.getByText(
        'It may be among the stored entries that cannot be read: the list says which. Or it was deleted, or the link has a typo.'
      )
    ).toBeVisible();
  });

  it('an id that no SLO has', async () => {
    await open(gatewayWith(CHECKOUT), 'gone');
    expect(screen.getByText('There is no SLO with the id gone')).toBeVisible();
    expect(screen.getByText('It may have been deleted, or the link has a typo.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'All SLOs' })).toHaveAttribute('href', LIST);
  });

  it('a catalogue that cannot be read', async () => {
    const gateway = gatewayWith(CHECKOUT);
    gateway.readFailure = gatewayError('unavailable', 'connection refused');
    await open(gateway);
    expect(screen.getByRole('alert')).toHaveTextContent('Could not read the SLOsconnection refused');
  });

  it('numbers that cannot be had: no state, no tile, and the reason once', async () => {
    const gateway = gatewayWith(CHECKOUT);
    gateway.prometheus('prom').fault = () => gatewayError('unavailable', 'connection refused');
    await open(gateway);
    expect(screen.getAllByText('connection refused')).toHaveLength(1);
    expect(screen.getByText('Check that the data source is running and that Grafana can reach it.')).toBeVisible();
    expect(screen.queryByText('Healthy')).not.toBeInTheDocument();
    expect(screen.queryByRole('region', { name: /Budget left/ })).not.toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Checkout answers' })).toBeVisible();
  });

  it('numbers on their way', async () => {
    const gateway = gatewayWith(CHECKOUT);
    gateway.prometheus('prom').fault = () => new Promise(() => undefined);
    await open(gateway);
    expect(screen.getByRole('group', { name: 'Loading' })).toHaveAttribute('aria-busy', 'true');
    expect(screen.queryByText('Healthy')).not.toBeInTheDocument();
  });

  it('charts that fail leave the tiles alone', async () => {
    const gateway = gatewayWith(CHECKOUT);
    gateway.prometheus('prom').fault = ({ kind }) =>
      kind === 'range' ? gatewayError('too-large', 'query processing would load too many samples') : undefined;
    await open(gateway);
    expect(screen.queryByText('These numbers are of')).not.toBeInTheDocument();
    expect(screen.getAllByText('query processing would load too many samples')).not.toHaveLength(0);
  });
});

describe('sentences', () => {
  test.each<[string, MemoryCounter[], string]>([
    ['no data', [], 'No data: nothing was measured lately.'],
    ['no traffic', requests('checkout', 0, 0), 'No traffic in the window: the budget is untouched.'],
    [
      'exhausted',
      requests('checkout', 997, 3),
      'The error budget is spent. Overspent by 200 % of the budget, that is 1 h 26 min of full outage or 5.2 M failures too many.',
    ],
    [
      'healthy',
      requests('checkout', 999.5, 0.5),
      'Within budget, burning 0.5×. 50 % of the budget left, that is 22 min of full outage or 1.3 M failures.',
    ],
  ])('%s', async (_, counters, sentence) => {
    await open(gatewayWith(CHECKOUT, counters));
    expect(document.querySelector('p[aria-live]')).toHaveTextContent(sentence);
  });
});

describe('since when it burns', () => {
  const born = NOW - 4 * 3600;
  const burning = (): MemoryCounter[] => [
    ...requests('checkout', 999.9, 0),
    {
      labels: { __name__: 'http_requests_total', job: 'checkout', code: '500' },
      countBetween: (start, end) => Math.max(0, end - Math.max(start, born)) * 70,
    },
  ];
  const sentence = () => document.querySelector('p[aria-live]');

  it('is in the sentence, from buckets of five minutes whose windows end each minute', async () => {
    await open(gatewayWith(CHECKOUT, burning()));
    expect(sentence()).toHaveTextContent(
      /^Burning 65× over 1 h: fast enough to page since about 10:12\. At the rate of/
    );
  });

  it('is left out where the buckets cannot be had', async () => {
    const gateway = gatewayWith(CHECKOUT, burning());
    gateway.prometheus('prom').fault = ({ kind, text }) =>
      kind === 'range' && text.includes('[5m]') ? gatewayError('timeout', 'query timed out') : undefined;
    await open(gateway);
    expect(sentence()).toHaveTextContent(/^Burning 65× over 1 h: fast enough to page\. At the rate of/);
  });

  it('is not asked while nothing burns', async () => {
    const gateway = gatewayWith(CHECKOUT);
    await open(gateway);
    expect(gateway.prometheus('prom').asked.filter((text) => /^range .*\[5m\]/.test(text))).toEqual([]);
  });
});

it('has headings of which none leaves a level out', async () => {
  await open(gatewayWith(CHECKOUT));
  const levels = screen.getAllByRole('heading').map(({ tagName }) => Number(tagName.slice(1)));
  expect(levels.slice(0, 3)).toEqual([1, 2, 3]);
  expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
});

it('keeps old numbers with their age, told once', async () => {
  const gateway = gatewayWith(CHECKOUT);
  const services = await open(gateway);
  gateway.prometheus('prom').fault = () => gatewayError('unavailable', 'connection refused');
  act(() => void services.queryClient.invalidateQueries());
  await pass(5000);
  expect(screen.getAllByText('These numbers are of 2026-11-21 14:00:00')).toHaveLength(1);
  expect(tile('Budget left, 30 d rolling')).toHaveTextContent('50 %');
});

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

describe('a calendar window', () => {
  const objective = {
    ...CHECKOUT.objective,
    window: { kind: 'calendar', period: 'month', timeZone: 'Europe/Berlin' },
  } as const;

  it('tells the budget of the whole period at the traffic so far, and when it begins anew', async () => {
    await open(gatewayWith({ ...CHECKOUT, objective }));
    expect(screen.getByText('checkout · payments · 99.9 % in each calendar month')).toBeVisible();
    expect(plain(tile('Budget left, this month').textContent ?? '')).toBe(
      'Budget left, this month66 %28 min of full outage or 1.7 M failuresburnt 0.5× this month so far, resets on 1 December, Europe/Berlin'
    );
    expect(plain(tile('SLI, this month so far').textContent ?? '')).toBe('SLI, this month so far99.95 %target 99.9 %');
    expect(plain(tile('Bad events, this month so far').textContent ?? '')).toBe(
      'Bad events, this month so far891,000of 1.8 B; 2.6 M allowed this month at the traffic so far'
    );
    expect(screen.getByText('All of this month so far is covered.')).toBeVisible();
  });

  it('that has just begun in its time zone says so, and counts nothing of the last one', async () => {
    const begun = instant(Date.parse('2026-10-31T23:01:00Z') / 1000);
    await open(gatewayWith({ ...CHECKOUT, objective }, requests('checkout', 500, 500)), 'checkout', begun);
    expect(plain(tile('Budget left, this month').textContent ?? '')).toBe(
      'Budget left, this month–this month has just begun; resets on 1 December, Europe/Berlin'
    );
    expect(plain(tile('SLI, this month so far').textContent ?? '')).toBe('SLI, this month so far–target 99.9 %');
    expect(screen.getByText('This period has just begun; nothing of it is counted yet.')).toBeVisible();
    expect(screen.queryByRole('status')).not.toBeInTheDocument();
  });
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

it('shows every number of the window, the charts and the queries', async () => {
  await open(gatewayWith(CHECKOUT));
  expect(screen.getByText('checkout · payments · 99.9 % over 30 d rolling')).toBeVisible();
  expect(tile('SLI, 30 d rolling')).toHaveTextContent('99.95 %target 99.9 %');
  expect(tile('Burn rate, 1 h')).toHaveTextContent('1 h0.5×6 h0.5×1 d0.5×3 d0.5×');
  expect(tile('Budget left')).toHaveTextContent('over the window of the SLO, 30 d rolling');
  expect(tile('Budget left')).toHaveTextContent(/Even burnLeft · last 50 %/);
  expect(tile('SLI')).toHaveTextContent(/SLI · last 99.95 %Target 99.9 %/);
  expect(screen.getByRole('link', { name: 'Runbook' })).toHaveAttribute('href', 'https://runbooks.example/checkout');
  expect(screen.getByRole('navigation', { name: 'Sections' })).toHaveTextContent('BudgetChartsQueries');
  expect(screen.getByText('The whole window is covered.')).toBeVisible();
});

it('shows SLA, review, labels and links where there are some', async () => {
  const slo = {
    ...CHECKOUT,
    sla: { target: ratio(0.99), consequence: 'a tenth of the fee' },
    reviewBy: '2027-01-31',
    labels: { tier: '1' },
    links: [{ title: 'Handbook', url: 'javascript:alert(1)' }],
  };
  await open(gatewayWith(slo));
  expect(screen.getByRole('complementary', { name: 'Facts' })).toHaveTextContent(
    'SLA99 %: a tenth of the feeReview by2027-01-31Labelstier=1Handbook'
  );
  expect(screen.getByText('Handbook').closest('a')?.getAttribute('href')).not.toContain('javascript:');
});

it('leads from a Grafana below a path of its own to its runbook and links', async () => {
  serveGrafanaFrom('/grafana');
  const links = [{ title: 'Dashboard', url: '/d/checkout' }];
  await open(gatewayWith({ ...CHECKOUT, runbook: '/d/runbooks', links }));
  const leads = ['Runbook', 'Dashboard'].map((name) => screen.getByRole('link', { name }).getAttribute('href'));
  expect(leads).toEqual(['/grafana/d/runbooks', '/grafana/d/checkout']);
});

it('shows two links to one address without a word from React', async () => {
  const told = jest.spyOn(console, 'error');
  const url = 'https://handbook.example';
  await open(gatewayWith({ ...CHECKOUT, links: ['Handbook', 'On call'].map((title) => ({ title, url })) }));
  const links = ['Handbook', 'On call'].map((name) => screen.getByRole('link', { name }).getAttribute('href'));
  expect(links).toEqual([url, url]);
  expect(told.mock.calls.flat().filter((words) => /same key/.test(String(words)))).toEqual([]);
  told.mockRestore();
});

test.each([
  [true, 'Edit', 1],
  [false, 'Definition', 0],
])('may write: %s', async (canWrite, link, menus) => {
  const gateway = gatewayWith(CHECKOUT);
  gateway.permissions = { canWrite };
  await open(gateway);
  expect(screen.getByRole('link', { name: link })).toHaveAttribute('href', `${LIST}/checkout/edit`);
  expect(screen.queryAllByRole('button', { name: 'More actions' })).toHaveLength(menus);
});

describe('keys', () => {
  const press = async (keys: string) => {
    await userEvent.setup({ advanceTimers: (ms) => jest.advanceTimersByTimeAsync(ms) }).keyboard(keys);
    await pass();
  };
  const address = () => screen.getByLabelText('address').textContent;

  it('e opens the editor', async () => {
    await open(gatewayWith(CHECKOUT));
    await press('e');
    expect(address()).toBe(`${LIST}/checkout/edit`);
  });

  test.each([
    ['a Viewer', { canWrite: false }, undefined],
    ['anybody where the catalogue is provisioned', { canWrite: true }, 'provisioned'],
  ] as const)('e does nothing for %s, and the help has no word of it', async (_, permissions, readOnly) => {
    const gateway = gatewayWith(CHECKOUT);
    gateway.permissions = permissions;
    gateway.stored = { ...gateway.stored, ...(readOnly === undefined ? {} : { readOnly }) };
    await open(gateway);
    await press('e');
    expect(screen.getByRole('heading', { name: 'Checkout answers' })).toBeVisible();
    await press('?');
    expect(screen.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    expect(screen.queryByText('Edit this SLO')).not.toBeInTheDocument();
  });

  it('? opens the help, which keeps e away, and Escape closes it', async () => {
    await open(gatewayWith(CHECKOUT));
    await press('?');
    expect(screen.getByRole('dialog', { name: 'Keys' })).toHaveTextContent(
      'eEdit this SLO← →In a chart: previous and next point?This help'
    );
    await press('e');
    expect(screen.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    await press('{Escape}');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('e is a letter in a field', async () => {
    await open(gatewayWith(CHECKOUT));
    const field = document.body.appendChild(document.createElement('input'));
    field.focus();
    await press('e?');
    expect(field).toHaveValue('e?');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    field.remove();
  });
});
