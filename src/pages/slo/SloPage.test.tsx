import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { gatewayError } from '../../grafana/gatewayError';
import { ratio } from '../../slo/units';
import { pass } from '../../state/testing/renderState.fixture';
import { serveGrafanaFrom } from '../../ui/grafanaPath.fixture';
import { LIST } from '../renderPage.fixture';
import { CHECKOUT, gatewayWith, open, tile } from './sloPage.fixture';

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
