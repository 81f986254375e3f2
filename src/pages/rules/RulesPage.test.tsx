import { configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { type GatewayError, gatewayError } from '../../grafana/gatewayError';
import { promql, SLIS } from '../../queries/slos.fixture';
import { loadedGroups } from '../../rules/loadedGroups.fixture';
import type { RunningGroup } from '../../rules/runningRules';
import { sloRules } from '../../rules/sloRules';
import { recurring } from '../../slo/exclusions/exclusions.fixture';
import type { Sli } from '../../slo/sli';
import type { Slo } from '../../slo/slo';
import { instant } from '../../slo/units';
import { createMemoryGateway, MAIN_SOURCE, type MemoryGateway } from '../../state/testing/memoryGateway.fixture';
import { createState, NOW } from '../../state/testing/renderState.fixture';
import { requests, requestSlo } from '../../state/testing/slo.fixture';
import { prometheusFile } from './install/ruleFiles';
import { RulesPage } from './RulesPage';

jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  PluginPage: jest.requireActual('../app/pluginPage.fixture').PluginPage,
}));

// Compiles and compares rules of real SLOs, and drives the page by hand.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 15_000 });

const CHECKOUT = requestSlo('checkout', { title: 'Checkout answers' });
const SEARCH = requestSlo('search', { title: 'Search answers' });
const LOGS = requestSlo('logs', { title: 'Logs arrive' });

function groupsOf(slo: Slo) {
  const rules = sloRules(slo, { grafanaUrl: 'https://grafana.example/' });
  return rules.ok ? rules.value : [];
}

const running = (slo: Slo) => loadedGroups(groupsOf(slo));

/** Search runs as it is wanted, checkout was changed, logs are missing, and basket was left behind. */
function gatewayWith(...slos: readonly Slo[]): MemoryGateway {
  const gateway = createMemoryGateway(slos);
  const prometheus = gateway.prometheus('prom');
  prometheus.counters = [...requests('checkout', 1, 1), ...requests('search', 1, 1), ...requests('logs', 1, 1)];
  prometheus.groups = [
    ...running(SEARCH),
    ...running(CHECKOUT).map((group, i) => (i === 0 ? { ...group, interval: 30 } : group)),
    ...running(requestSlo('basket')),
  ];
  return gateway;
}

async function open(gateway: MemoryGateway, address = '/a/headroom-slo-app/rules') {
  const { wrapper } = createState(gateway, address);
  const user = userEvent.setup();
  render(<RulesPage />, { wrapper });
  return user;
}

const rows = () =>
  within(screen.getByRole('list', { name: 'Rules by SLO' })).getAllByRole('button', { expanded: false });
const texts = () => rows().map(wordsOf);

/** The texts inside an element, one after the other. */
function wordsOf(element: Node): string {
  const inside =
    element.nodeType === Node.TEXT_NODE
      ? [(element.textContent ?? '').replace(/\s+/g, ' ')]
      : [...element.childNodes].map(wordsOf);
  return inside
    .map((text) => text.trim())
    .filter(Boolean)
    .join(' ');
}

function failing(error: GatewayError): MemoryGateway {
  const gateway = gatewayWith(CHECKOUT);
  gateway.prometheus('prom').fault = ({ kind }) => (kind === 'rules' ? error : undefined);
  return gateway;
}

describe('what runs could not be read', () => {
  test.each<[string, GatewayError, string, string]>([
    [
      'there is no rules API',
      gatewayError('not-found', '404 page not found', { status: 404 }),
      'This data source does not tell which rules run',
      'It answered 404 where Prometheus and compatible rulers list their rules: 404 page not found',
    ],
    [
      'the rules API is not for reading',
      gatewayError('bad-query', 'Method Not Allowed', { status: 405 }),
      'This data source does not tell which rules run',
      'It answered 405 where Prometheus and compatible rulers list their rules: Method Not Allowed',
    ],
    [
      'it is forbidden',
      gatewayError('forbidden', 'Permission denied', { status: 403 }),
      'Could not read what runs',
      'ask an administrator for the permission “datasources:query”',
    ],
    [
      'it took too long',
      gatewayError('timeout', 'No answer within 30 s.'),
      'Could not read what runs',
      'Try again in a minute: a server with thousands of rules answers slowly.',
    ],
    [
      'something else answered',
      gatewayError('undecodable', 'The answer is no list of rules.'),
      'Could not read what runs',
      'something else answered in its place, for example a login page.',
    ],
    [
      'the data source is gone',
      gatewayError('not-found', 'Unable to find datasource', { status: 404 }),
      'Could not read what runs',
      'The data source may have been deleted.',
    ],
  ])('%s: a sentence says so, and what is wanted is there all the same', async (_, error, title, sentence) => {
    await open(failing(error));
    const alert = (await screen.findByText(title)).closest('[role="alert"], [role="status"]');
    expect(alert).toHaveTextContent(sentence);
    expect(texts()[0]).toMatch(/Not known ?Checkout answers/);
    expect(screen.getByText(/so it cannot be said what would change/)).toBeVisible();
    expect(await screen.findByRole('button', { name: 'Download: Rule file' })).toBeEnabled();
  });

  test('it is read again when somebody asks for it', async () => {
    const gateway = failing(gatewayError('timeout', 'No answer within 30 s.'));
    const user = await open(gateway);
    await screen.findByText('Could not read what runs');
    gateway.prometheus('prom').fault = () => undefined;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByRole('button', { name: /1 Changed/ });
    expect(screen.queryByText('Could not read what runs')).toBeNull();
  });
});

test('the series could not be counted: states stay, the cost is not made up', async () => {
  const gateway = gatewayWith(CHECKOUT);
  gateway.prometheus('prom').fault = ({ kind }) =>
    kind === 'query' ? gatewayError('too-large', 'too many samples') : undefined;
  await open(gateway);
  expect(await screen.findByText('Could not estimate the cost')).toBeVisible();
  expect(texts().join()).toContain('Checkout answers');
  expect(screen.queryByText(/samples\/s/)).toBeNull();
});

test('an SLO whose data source is not here is named', async () => {
  await open(gatewayWith({ ...CHECKOUT, datasource: 'gone' }));
  expect(await screen.findByText('The data source of 1 SLO is not here')).toBeVisible();
  expect(screen.getByText(/Checkout answers\. There is no Prometheus data source with the uid “gone”/)).toBeVisible();
});

test('there is no data source', async () => {
  const gateway = gatewayWith(CHECKOUT);
  gateway.sources = [];
  await open(gateway);
  expect(await screen.findByText('No data source')).toBeVisible();
});

test('without SLOs there is nothing to install, but what was left behind is shown', async () => {
  await open(gatewayWith());
  expect(await screen.findByText('No SLOs yet, so there are no rules to install')).toBeVisible();
  expect((await screen.findAllByText('No SLO of this id')).length).toBe(3);
  expect(screen.queryByRole('heading', { name: 'Install' })).toBeNull();
});

test('an SLO that cannot be made into rules says why and where to mend it', async () => {
  const broken: Slo = { ...requestSlo('broken'), sli: { ...SLIS.latency(), histogram: promql('x_bucket') } as Sli };
  const user = await open(gatewayWith(broken, SEARCH));
  await user.click(await screen.findByRole('button', { name: /No rules ?broken/ }));
  expect(screen.getByText('The base name of a histogram has no _bucket. Write x.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Edit the SLO' })).toHaveAttribute(
    'href',
    '/a/headroom-slo-app/slos/broken/edit'
  );
  expect(screen.getByText('1 SLO has no rules and is left out.')).toBeVisible();
});

test('what was installed of an SLO that has no rules any more is shown and would be removed', async () => {
  const once = requestSlo('broken');
  const gateway = gatewayWith({ ...once, sli: { ...SLIS.latency(), histogram: promql('x_bucket') } as Sli }, SEARCH);
  gateway.prometheus('prom').groups = [...running(once), ...running(SEARCH)];
  const user = await open(gateway);
  await user.click(await screen.findByRole('button', { name: /No rules ?broken/ }));
  expect(screen.getByText('What was installed of it before goes on running, as the SLO once was.')).toBeVisible();
  expect(within(screen.getByRole('list', { name: 'Groups' })).getAllByText('Orphaned')).toHaveLength(3);
  expect(screen.getByText(/^Installing adds 0, changes 0 and removes 3 of the rule groups/)).toBeVisible();
});

test('rules of an SLO that another data source measures are told apart and stay: both may read one store', async () => {
  const gateway = gatewayWith(SEARCH, { ...LOGS, datasource: 'other' });
  gateway.sources = [MAIN_SOURCE, { uid: 'other', name: 'Other', type: 'prometheus', isDefault: false }];
  gateway.prometheus('prom').groups = [...running(SEARCH), ...running(LOGS)];
  const user = await open(gateway);
  await user.click(await screen.findByRole('button', { name: /Elsewhere ?Logs arrive/ }));
  expect(screen.getByText(/its SLO is measured in another data source/)).toBeVisible();
  expect(screen.getByText('Nothing would change: everything runs as it is wanted.')).toBeVisible();
});

test('changed, missing, orphaned and as wanted, worst first, with their cost', async () => {
  await open(gatewayWith(CHECKOUT, SEARCH, LOGS));
  await screen.findByText(/All rules together read about/);
  expect(texts()).toEqual([
    '◆ Changed Checkout answers checkout · payments 16 rules no rule fails 39 samples/s',
    '○ Missing Logs arrive logs · payments 0 of 16 rules 39 samples/s',
    '◇ Orphaned basket No SLO of this id 16 rules no rule fails',
    '● As wanted Search answers search · payments 16 rules no rule fails 39 samples/s',
  ]);
  expect(
    screen.getByText(
      'All rules together read about 117 samples/s from this data source, 39 samples/s of them once the missing ones are installed.'
    )
  ).toBeVisible();
});

test('a row opens to its groups and what differs', async () => {
  const user = await open(gatewayWith(CHECKOUT, SEARCH));
  await user.click(await screen.findByRole('button', { name: /Changed ?Checkout answers/ }));
  const groups = within(screen.getByRole('list', { name: 'Groups' }));
  expect(wordsOf(groups.getByText('checkout-events').closest('li') as HTMLElement)).toBe(
    'checkout-events ◆ Changed no rule fails every 30 s /rules/slos.yaml It is evaluated every 30 s, not every 60 s.'
  );
  expect(screen.getByRole('link', { name: 'Open the SLO' })).toHaveAttribute(
    'href',
    '/a/headroom-slo-app/slos/checkout'
  );
});

test('rules that fail come first, with the words of the server', async () => {
  const gateway = gatewayWith(CHECKOUT, SEARCH, LOGS);
  const fails = (group: RunningGroup): RunningGroup => ({
    ...group,
    rules: group.rules.map((rule, i) => ({
      ...rule,
      lastEvaluation: instant(NOW - 12),
      ...(i === 0 && { health: 'err', lastError: 'many-to-many matching' }),
    })),
  });
  gateway.prometheus('prom').groups = running(SEARCH).map((group, i) => (i === 0 ? fails(group) : group));
  const user = await open(gateway);
  await screen.findByText('✕ 1 rule fails');
  expect(texts()[0]).toContain('Search answers');
  await user.click(rows()[0] as HTMLElement);
  expect(screen.getByText('slo:events:rate: many-to-many matching')).toBeVisible();
});

test.each([
  ['an entry that claims its id', 'basket'],
  ['an entry without an id, which may be any', undefined],
])('rules of an SLO that cannot be read are no orphans, and stay: %s', async (_, id) => {
  const gateway = gatewayWith(SEARCH);
  gateway.stored = { ...gateway.stored, unreadable: [{ ...(id !== undefined && { id }), reasons: [] }] };
  gateway.prometheus('prom').groups = [...running(SEARCH), ...running(requestSlo('basket'))];
  const user = await open(gateway);
  await user.click(await screen.findByRole('button', { name: /Not readable ?basket/ }));
  expect(screen.getByText(/may be an entry of the catalogue that cannot be read/)).toBeVisible();
  expect(screen.getByText('Nothing would change: everything runs as it is wanted.')).toBeVisible();
});

test('rules of another id than that of the entry that cannot be read are orphans', async () => {
  const gateway = gatewayWith(SEARCH);
  gateway.stored = { ...gateway.stored, unreadable: [{ id: 'mail', reasons: [] }] };
  gateway.prometheus('prom').groups = [...running(requestSlo('basket'))];
  await open(gateway);
  expect(await screen.findByRole('button', { name: /Orphaned ?basket/ })).toBeVisible();
});

test('a group that hangs is late, though the others run, and comes first', async () => {
  const gateway = gatewayWith(CHECKOUT, SEARCH);
  gateway.prometheus('prom').groups = running(SEARCH).map((group, i) => ({
    ...group,
    rules: group.rules.map((rule) => ({ ...rule, lastEvaluation: instant(NOW - (i === 0 ? 600 : 12)) })),
  }));
  await open(gateway);
  expect(await screen.findByText('✕ late: last 10 min ago')).toBeVisible();
  expect(texts()[0]).toContain('Search answers');
});

test('the last evaluation has its age', async () => {
  const gateway = gatewayWith(SEARCH);
  gateway.prometheus('prom').groups = running(SEARCH).map((group) => ({
    ...group,
    rules: group.rules.map((rule) => ({ ...rule, lastEvaluation: instant(NOW - 12) })),
  }));
  await open(gateway);
  expect(await screen.findByText('evaluated 12 s ago')).toBeVisible();
});

test('a dry run names every group before anything is installed', async () => {
  const user = await open(gatewayWith(CHECKOUT, SEARCH, LOGS));
  expect(
    await screen.findByText(
      'Installing adds 3, changes 1 and removes 3 of the rule groups; 5 stay as they are. What others have installed is not touched.'
    )
  ).toBeVisible();
  await user.click(screen.getByText('Which groups'));
  const names = (word: string) =>
    within(screen.getByRole('list', { name: word }))
      .getAllByRole('listitem')
      .map((item) => item.textContent);
  expect(names('Add')).toEqual(['+ Add logs-events', '+ Add logs-tickets', '+ Add logs-window']);
  expect(names('Change')).toEqual(['~ Change checkout-eventsIt is evaluated every 30 s, not every 60 s.']);
  expect(names('Remove')).toEqual(['− Remove basket-events', '− Remove basket-tickets', '− Remove basket-window']);
});

test('nothing would change where everything runs', async () => {
  const gateway = gatewayWith(SEARCH);
  gateway.prometheus('prom').groups = [...running(SEARCH)];
  await open(gateway);
  expect(await screen.findByText('Nothing would change: everything runs as it is wanted.')).toBeVisible();
  expect(screen.queryByText('Which groups')).toBeNull();
});

test('a rule that is too long for VictoriaMetrics is told, by the exclusion that makes it so', async () => {
  const monthDays = Array.from({ length: 12 }, (_, index) => index + 1);
  const options = { timeZone: 'America/New_York', minutes: 10_080 };
  const weeks = recurring({ frequency: 'monthly', monthDays }, '2026-01-04T02:00', options);
  const user = await open(gatewayWith({ ...LOGS, exclusions: [weeks] }));
  await user.click(await screen.findByRole('button', { name: /Logs arrive/ }));
  expect(screen.getByText(/VictoriaMetrics takes 16384\. Most of that is "Backup"\. Write fewer/)).toBeVisible();
});

test('a Viewer copies the rule file, in the order of the catalogue', async () => {
  const gateway = gatewayWith(SEARCH, CHECKOUT);
  gateway.permissions = { canWrite: false };
  const user = await open(gateway);
  await user.click(await screen.findByRole('button', { name: 'Copy: Rule file' }));
  await screen.findByText('Copied');
  const rules = [SEARCH, CHECKOUT].map((of) => ({ slo: of.id, of, groups: groupsOf(of), warnings: [] }));
  expect(await navigator.clipboard.readText()).toBe(prometheusFile({ rules, refused: [] }));
});

test('a browser that lets nobody copy still downloads', async () => {
  const gateway = gatewayWith(SEARCH);
  await open(gateway);
  Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
  expect(await screen.findByRole('button', { name: 'Download: Rule file' })).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Copy/ })).toBeNull();
  expect(screen.getByText(/Select the lines to copy them/)).toBeVisible();
});

test('of many rows the first are drawn, and the others are found', async () => {
  const slos = Array.from({ length: 30 }, (_, i) => requestSlo(`job-${i}`, { title: `Job ${i} works` }));
  const user = await open(createMemoryGateway(slos));
  await screen.findByRole('button', { name: /Job 0 works/ });
  expect(rows()).toHaveLength(25);
  await user.click(screen.getByRole('button', { name: 'Show more (5 not shown)' }));
  expect(rows()).toHaveLength(30);
  await user.click(screen.getByRole('searchbox'));
  await user.paste('job-27');
  expect(rows().map((row) => row.textContent)).toEqual([expect.stringContaining('Job 27 works')]);
  await user.paste(' nowhere');
  await user.click(await screen.findByRole('button', { name: 'Clear the filters' }));
  expect(rows()).toHaveLength(30);
});

test('teams are named and found as people call them, and found by id', async () => {
  const slos = [CHECKOUT, ...Array.from({ length: 6 }, (_, i) => requestSlo(`job-${i}`, { team: 'batch' }))];
  const gateway = gatewayWith(...slos);
  const { catalogue } = gateway.stored;
  gateway.stored = {
    ...gateway.stored,
    catalogue: { ...catalogue, teams: [{ id: 'payments', title: 'Money & co' }] },
  };
  const user = await open(gateway);
  const search = await screen.findByRole('searchbox');
  for (const words of ['money', 'payments']) {
    await user.clear(search);
    await user.type(search, words);
    expect(texts()).toEqual([expect.stringContaining('checkout · Money & co')]);
  }
});

test('a state narrows the list', async () => {
  const user = await open(gatewayWith(CHECKOUT, SEARCH, LOGS));
  await user.click(await screen.findByRole('button', { name: /1 Missing/ }));
  expect(texts()).toEqual([expect.stringContaining('Logs arrive')]);
});

test('one data source at a time, by the address', async () => {
  const gateway = gatewayWith(SEARCH, { ...LOGS, datasource: 'other' });
  gateway.sources = [MAIN_SOURCE, { uid: 'other', name: 'Other', type: 'prometheus', isDefault: false }];
  await open(gateway, '/a/headroom-slo-app/rules?source=other');
  expect(await screen.findByRole('heading', { name: 'Other' })).toBeVisible();
  expect(await screen.findByRole('button', { name: /Missing ?Logs arrive/ })).toBeVisible();
  expect(screen.queryByText('Search answers')).toBeNull();
});
