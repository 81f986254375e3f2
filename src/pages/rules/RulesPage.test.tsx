import { screen, within } from '@testing-library/react';
import { promql } from '../../queries/slos.fixture';
import type { RunningGroup } from '../../rules/running/runningRules';
import { recurring } from '../../slo/exclusions/exclusions.fixture';
import type { Slo } from '../../slo/slo';
import { instant } from '../../slo/units';
import { createMemoryGateway, MAIN_SOURCE } from '../../state/testing/memoryGateway.fixture';
import { NOW } from '../../state/testing/renderState.fixture';
import { requestSlo } from '../../state/testing/slo.fixture';
import { CHECKOUT, gatewayWith, LOGS, open, rows, running, SEARCH, texts, wordsOf } from './rulesPage.fixture';

jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  PluginPage: jest.requireActual('../app/pluginPage.fixture').PluginPage,
}));

test('changed, missing, orphaned and as wanted, worst first, with their cost', async () => {
  open(gatewayWith(CHECKOUT, SEARCH, LOGS));
  await screen.findByText(/^The rules of these SLOs read about/);
  expect(texts()).toEqual([
    '◆ Changed Checkout answers checkout · payments 16 rules no rule fails 31 samples/s',
    '○ Missing Logs arrive logs · payments 0 of 16 rules 31 samples/s',
    '◇ Orphaned basket No SLO of this id 16 rules no rule fails',
    '● As wanted Search answers search · payments 16 rules no rule fails 31 samples/s',
  ]);
  expect(
    screen.getByText(
      'The rules of these SLOs read about 63 samples/s from this data source once they have run for their windows, and 31 more with the missing ones.'
    )
  ).toBeVisible();
});

test('where nothing runs, nothing is read now', async () => {
  const gateway = gatewayWith(LOGS);
  gateway.prometheus('prom').groups = [];
  open(gateway);
  expect(
    await screen.findByText(
      'The rules of these SLOs read nothing from this data source now, and about 31 samples/s once the missing ones have run for their windows.'
    )
  ).toBeVisible();
});

test('an SLO whose cost nobody can ask for is no free one', async () => {
  const long = `up{job="${'x'.repeat(13_000)}"}`;
  const probe: Slo = { ...requestSlo('probe'), sli: { kind: 'probe', metric: promql(long), by: [] } };
  const gateway = gatewayWith(SEARCH, probe);
  gateway.prometheus('prom').groups = [...running(SEARCH)];
  open(gateway);
  expect(
    await screen.findByText(
      'The cost of probe is not known: no query that counts its series is short enough for a store.'
    )
  ).toBeVisible();
  expect(screen.getByText(/^The rules of these SLOs read about/)).toBeVisible();
});

test('a row opens to its groups and what differs', async () => {
  const { user } = open(gatewayWith(CHECKOUT, SEARCH));
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
  const { user } = open(gateway);
  await screen.findByText('✕ 1 rule fails');
  expect(texts()[0]).toContain('Search answers');
  await user.click(rows()[0] as HTMLElement);
  expect(screen.getByText('slo:events:rate: many-to-many matching')).toBeVisible();
});

test('a group that hangs is late, though the others run, and comes first', async () => {
  const gateway = gatewayWith(CHECKOUT, SEARCH);
  gateway.prometheus('prom').groups = running(SEARCH).map((group, i) => ({
    ...group,
    rules: group.rules.map((rule) => ({ ...rule, lastEvaluation: instant(NOW - (i === 0 ? 600 : 12)) })),
  }));
  open(gateway);
  expect(await screen.findByText('✕ late: last 10 min ago')).toBeVisible();
  expect(texts()[0]).toContain('Search answers');
});

test('the last evaluation has its age', async () => {
  const gateway = gatewayWith(SEARCH);
  gateway.prometheus('prom').groups = running(SEARCH).map((group) => ({
    ...group,
    rules: group.rules.map((rule) => ({ ...rule, lastEvaluation: instant(NOW - 12) })),
  }));
  open(gateway);
  expect(await screen.findByText('evaluated 12 s ago')).toBeVisible();
});

test('a rule that is too long for VictoriaMetrics is told, by the exclusion that makes it so', async () => {
  const monthDays = Array.from({ length: 12 }, (_, index) => index + 1);
  const options = { timeZone: 'America/New_York', minutes: 10_080 };
  const weeks = recurring({ frequency: 'monthly', monthDays }, '2026-01-04T02:00', options);
  const { user } = open(gatewayWith({ ...LOGS, exclusions: [weeks] }));
  await user.click(await screen.findByRole('button', { name: /Logs arrive/ }));
  expect(screen.getByText(/VictoriaMetrics takes 16384\. Most of that is "Backup"\. Write fewer/)).toBeVisible();
});

test('of many rows the first are drawn, and the others are found', async () => {
  const slos = Array.from({ length: 30 }, (_, i) => requestSlo(`job-${i}`, { title: `Job ${i} works` }));
  const { user } = open(createMemoryGateway(slos));
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
  const { user } = open(gateway);
  const search = await screen.findByRole('searchbox');
  for (const words of ['money', 'payments']) {
    await user.clear(search);
    await user.type(search, words);
    expect(texts()).toEqual([expect.stringContaining('checkout · Money & co')]);
  }
});

test('a state narrows the list', async () => {
  const { user } = open(gatewayWith(CHECKOUT, SEARCH, LOGS));
  await user.click(await screen.findByRole('button', { name: /1 Missing/ }));
  expect(texts()).toEqual([expect.stringContaining('Logs arrive')]);
});

test('one data source at a time, by the address', async () => {
  const gateway = gatewayWith(SEARCH, { ...LOGS, datasource: 'other' });
  gateway.sources = [MAIN_SOURCE, { uid: 'other', name: 'Other', type: 'prometheus', isDefault: false }];
  open(gateway, '/a/headroom-slo-app/rules?source=other');
  expect(await screen.findByRole('heading', { name: 'Other' })).toBeVisible();
  expect(await screen.findByRole('button', { name: /Missing ?Logs arrive/ })).toBeVisible();
  expect(screen.queryByText('Search answers')).toBeNull();
});
