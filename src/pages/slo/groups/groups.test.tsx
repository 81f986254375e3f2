import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type MemoryCounter, steadyCounter } from '../../../state/testing/memoryPrometheus.fixture';
import { pass } from '../../../state/testing/renderState.fixture';
import { requestSlo } from '../../../state/testing/slo.fixture';
import type { EventsSli } from '../../../slo/sli';
import { plain } from '../../../ui/words/plain.fixture';
import { LIST } from '../../renderPage.fixture';
import { gatewayWith, open } from '../sloPage.fixture';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const WHOLE = requestSlo('checkout', { title: 'Checkout answers' });
const CHECKOUT = { ...WHOLE, sli: { ...(WHOLE.sli as EventsSli), by: ['region'] } };

/** Good and bad requests a second of a region. */
function region(name: string, good: number, bad: number): MemoryCounter[] {
  const labels = { __name__: 'http_requests_total', job: 'checkout', region: name };
  return [steadyCounter({ ...labels, code: '200' }, good), steadyCounter({ ...labels, code: '500' }, bad)];
}

const THREE = [...region('eu', 999.5, 0.5), ...region('us', 997, 3), ...region('a"b\\ü', 1000, 0)];

const page = (search = '') => open(gatewayWith(CHECKOUT, counters), `checkout${search}`);
let counters = THREE;
beforeEach(() => void (counters = THREE));

const text = (element: HTMLElement | null | undefined) => plain(element?.textContent ?? '');
const budget = () => text(screen.getByRole('region', { name: /^Budget left,/ }));
const line = () => text(screen.getAllByRole('status')[0]);
const rows = () =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('cell').map(text));
const names = () => screen.getAllByRole('rowheader').map(text);
const user = () => userEvent.setup({ advanceTimers: (ms) => jest.advanceTimersByTimeAsync(ms) });

it('speaks of the worst group, and says which', async () => {
  await page();
  expect(line()).toContain('This page speaks of region us, the worst of 3 with a budget of their own.');
  expect(budget()).toContain('−200 %');
  expect(screen.getByText(/^Of region us alone/)).toBeVisible();
});

it('lists all groups, worst first', async () => {
  await page();
  expect(screen.getByRole('heading', { name: 'Groups: all 3, worst first' })).toBeVisible();
  expect(names()).toEqual(['region us', 'region eu', 'region a"b\\ü']);
  expect(rows().map(([state]) => state)).toEqual(['✕ Exhausted', '● Healthy', '● Healthy']);
  expect(screen.getByRole('link', { name: 'Groups' })).toHaveAttribute('href', '#groups');
});

it('a group is looked at alone by its link, whatever stands in its name', async () => {
  await page();
  await user().click(screen.getByRole('link', { name: 'region a"b\\ü' }));
  await pass();
  expect(line()).toContain('This page speaks of region a"b\\ü, one of 3 with a budget of its own.');
  expect(budget()).toContain('100 %');
  await user().click(screen.getByRole('link', { name: 'Show the worst' }));
  await pass();
  expect(line()).toContain('region us, the worst of 3');
});

it('the address of a group keeps the rest of the address', async () => {
  await page('?from=now-2d&to=now&group.region=eu');
  expect(screen.getByRole('link', { name: 'region us' })).toHaveAttribute(
    'href',
    `${LIST}/checkout?from=now-2d&to=now&group.region=us`
  );
  expect(screen.getByRole('link', { name: 'region eu' })).toHaveAttribute('aria-current', 'true');
});

it('the link of an alert opens its hours, and the budget stays that of the window', async () => {
  await page('?group.region=a%22b%5C%C3%BC&from=now-6h&to=now');
  expect(line()).toContain('This page speaks of region a"b\\ü, one of 3');
  expect(screen.getAllByText((text) => plain(text) === 'picked range, one point per 2 min')).toHaveLength(4);
  expect(budget()).toMatch(/^Budget left, 30 d rolling100 %/);
});

it('queries, charts and links are those of the group', async () => {
  const gateway = gatewayWith(CHECKOUT, counters);
  await open(gateway, 'checkout?group.region=eu');
  const ranges = gateway.prometheus('prom').asked.filter((asked) => asked.startsWith('range '));
  expect(ranges.filter((asked) => asked.includes('region="eu"'))).not.toHaveLength(0);
  expect(screen.getAllByText(/region="eu"/)).not.toHaveLength(0);
});

it('a group of which nothing is known is no healthy one', async () => {
  await page('?group.region=mars');
  expect(line()).toContain(
    'Nothing of region mars was measured in the window: it is gone for longer than that, or the link has a typo.'
  );
  expect(screen.getAllByText(/No data/)).not.toHaveLength(0);
  expect(screen.queryByText(/cannot be counted/)).not.toBeInTheDocument();
  expect(names()).toHaveLength(3);
});

it.each([
  ['another label', '?group.zone=eu'],
  ['a value that no label has', `?group.region=${'x'.repeat(2001)}`],
])('an address that names %s shows the worst, and says so', async (_, search) => {
  await page(search);
  expect(line()).toContain(
    'The link names no group that this SLO can have. This page speaks of region us, the worst of 3.'
  );
});

it('series without the label are a group that can be looked at', async () => {
  counters = [...region('eu', 999.5, 0.5), ...region('', 997, 3)];
  await page('?group.region=');
  expect(line()).toContain('This page speaks of region (empty), one of 2');
  expect(budget()).toContain('−200 %');
});

it('shows ten first, then as many as rules record, and says how many there are', async () => {
  counters = Array.from({ length: 1240 }, (_, i) => region(`r${String(i).padStart(4, '0')}`, 1000, i / 100)).flat();
  await page();
  expect(screen.getByRole('heading', { name: 'Groups: the worst 10 of 1,240' })).toBeVisible();
  expect(line()).toContain('the worst of 1,240 with a budget of their own.');
  expect(names()[0]).toBe('region r1239');
  expect(
    screen.getByText(
      'This SLO has 1,240 groups. Rules record 100, and none where there are more: narrow its query, or split it by a label with fewer values.'
    )
  ).toBeVisible();
  await user().click(screen.getByRole('button', { name: 'Show the worst 100' }));
  expect(names()).toHaveLength(100);
  expect(screen.getByRole('heading', { name: 'Groups: the worst 100 of 1,240' })).toBeVisible();
  await user().click(screen.getByRole('button', { name: 'Show the worst ten' }));
  expect(names()).toHaveLength(10);
});

it('without any group it says that there is no data', async () => {
  counters = [];
  await page();
  expect(document.querySelector('p[aria-live]')).toHaveTextContent('No data: nothing was measured lately.');
  expect(screen.queryByRole('table')).not.toBeInTheDocument();
});
