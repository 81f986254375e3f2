import { screen, within } from '@testing-library/react';
import { promql, SLIS } from '../../queries/slos.fixture';
import type { Sli } from '../../slo/sli';
import type { Slo } from '../../slo/slo';
import { MAIN_SOURCE } from '../../state/testing/memoryGateway.fixture';
import { requestSlo } from '../../state/testing/slo.fixture';
import { gatewayWith, LOGS, open, running, SEARCH, wordsOf } from './rulesPage.fixture';

jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  PluginPage: jest.requireActual('../app/pluginPage.fixture').PluginPage,
}));

test('without SLOs there is nothing to install, but what was left behind is shown', async () => {
  open(gatewayWith());
  expect(await screen.findByText('No SLOs yet, so there are no rules to install')).toBeVisible();
  expect((await screen.findAllByText('No SLO of this id')).length).toBe(3);
  expect(screen.queryByRole('heading', { name: 'Install' })).toBeNull();
});

test('an SLO that cannot be made into rules says why and where to mend it', async () => {
  const broken: Slo = { ...requestSlo('broken'), sli: { ...SLIS.latency(), histogram: promql('x_bucket') } as Sli };
  const { user } = open(gatewayWith(broken, SEARCH));
  await user.click(await screen.findByRole('button', { name: /No rules ?broken/ }));
  expect(screen.getByText('The base name of a histogram has no _bucket. Write x.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Edit the SLO' })).toHaveAttribute(
    'href',
    '/a/headroom-slo-app/slos/broken/edit'
  );
  expect(screen.getByText('1 SLO has no rules and is left out.')).toBeVisible();
});

test('what was installed of an SLO that cannot be made into rules any more is shown, and stays', async () => {
  const once = requestSlo('broken');
  const gateway = gatewayWith({ ...once, sli: { ...SLIS.latency(), histogram: promql('x_bucket') } as Sli }, SEARCH);
  gateway.prometheus('prom').groups = [...running(once), ...running(SEARCH)];
  const { user } = open(gateway);
  await user.click(await screen.findByRole('button', { name: /No rules ?broken/ }));
  expect(screen.getByText('What was installed of it before goes on running, as the SLO once was.')).toBeVisible();
  const groups = within(screen.getByRole('list', { name: 'Groups' }));
  expect(groups.getAllByText(/^broken-/)).toHaveLength(3);
  expect(groups.queryByText('Orphaned')).toBeNull();
  expect(screen.getByText('The rule file leaves out rules that run')).toBeVisible();
  expect(screen.getByText('1 SLO has no rules and is left out.')).toBeVisible();
  expect(screen.getByText('Nothing would change.')).toBeVisible();
});

test('rules of an SLO that another data source measures are told apart and stay: both may read one store', async () => {
  const gateway = gatewayWith(SEARCH, { ...LOGS, datasource: 'other' });
  gateway.sources = [MAIN_SOURCE, { uid: 'other', name: 'Other', type: 'prometheus', isDefault: false }];
  gateway.prometheus('prom').groups = [...running(SEARCH), ...running(LOGS)];
  const { user } = open(gateway);
  const row = await screen.findByRole('button', { name: /Elsewhere ?Logs arrive/ });
  expect(wordsOf(row)).toBe('↗ Elsewhere Logs arrive logs · payments 16 rules no rule fails');
  await user.click(row);
  expect(screen.getByText(/its SLO is measured in another data source/)).toBeVisible();
  expect(screen.queryByText('The rule file leaves out rules that run')).toBeNull();
  expect(screen.getByText('Nothing would change: everything runs as it is wanted.')).toBeVisible();
});

test.each([
  ['an entry that claims its id', 'basket'],
  ['an entry without an id, which may be any', undefined],
])('rules of an SLO that cannot be read are no orphans, and stay: %s', async (_, id) => {
  const gateway = gatewayWith(SEARCH);
  gateway.stored = { ...gateway.stored, unreadable: [{ ...(id !== undefined && { id }), reasons: [] }] };
  gateway.prometheus('prom').groups = [...running(SEARCH), ...running(requestSlo('basket'))];
  const { user } = open(gateway);
  const row = await screen.findByRole('button', { name: /Not readable ?basket/ });
  expect(wordsOf(row)).toBe('! Not readable basket 16 rules no rule fails');
  await user.click(row);
  expect(screen.getByText(/may be an entry of the catalogue that cannot be read/)).toBeVisible();
  expect(screen.getByText('1 SLO cannot be read, so it has no rules here')).toBeVisible();
  expect(
    screen.getByText(
      'They are of basket: see the list above for why. Keep their groups when you put the file in the place of the last one.'
    )
  ).toBeVisible();
  expect(screen.getByText('Nothing would change: everything runs as it is wanted.')).toBeVisible();
});

test('rules of another id than that of the entry that cannot be read are orphans', async () => {
  const gateway = gatewayWith(SEARCH);
  gateway.stored = { ...gateway.stored, unreadable: [{ id: 'mail', reasons: [] }] };
  gateway.prometheus('prom').groups = [...running(requestSlo('basket'))];
  const { user } = open(gateway);
  await user.click(await screen.findByRole('button', { name: /Orphaned ?basket/ }));
  expect(
    screen.getByText(
      'It runs, and no SLO wants it. Installing removes it from Grafana or a ruler; take it out of a rule file by hand.'
    )
  ).toBeVisible();
});
