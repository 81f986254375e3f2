import { screen, within } from '@testing-library/react';
import { gatewayError } from '../../grafana/gatewayError';
import { shapedFor } from '../../rules/install/places';
import { instant } from '../../slo/units';
import { loadedGroups } from '../../rules/running/loadedGroups.fixture';
import { NOW } from '../../state/testing/renderState.fixture';
import type { MemoryGateway } from '../../state/testing/memoryGateway.fixture';
import { heldGroups } from '../../state/testing/memoryPlace.fixture';
import { requests, requestSlo } from '../../state/testing/slo.fixture';
import { inGrafana, takingRules } from './install/placeInstall.fixture';
import { gatewayOf, pill } from './rulesInPlaces.fixture';
import { CHECKOUT, groupsOf, open, rows, SEARCH, texts, wordsOf } from './rulesPage.fixture';

jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  PluginPage: jest.requireActual('../app/pluginPage.fixture').PluginPage,
}));

const READS =
  'The rules of these SLOs read about 63 samples/s from this data source once they have run for their windows.';

test('what Grafana holds runs there, with how it does', async () => {
  const evaluated = inGrafana(CHECKOUT).map(({ group, differences }) => ({
    differences,
    group: { ...group, rules: group.rules.map((rule) => ({ ...rule, lastEvaluation: instant(NOW - 12) })) },
  }));
  const { user } = open(
    gatewayOf(({ places }) => {
      places.grafana.groups = [...evaluated, ...inGrafana(SEARCH)];
    })
  );
  await pill(/2 As wanted/);
  await screen.findByText(READS);
  expect(texts()).toEqual([
    '● As wanted in Grafana Checkout answers checkout · payments 16 rules evaluated 12 s ago 31 samples/s',
    '● As wanted in Grafana Search answers search · payments 16 rules no rule fails 31 samples/s',
  ]);
  expect(screen.queryByText(/Missing/)).toBeNull();
  await user.click(rows()[0] as HTMLElement);
  const group = within(screen.getByRole('list', { name: 'Groups' })).getByText('checkout-events');
  expect(wordsOf(group.closest('li') as HTMLElement)).toBe(
    'checkout-events ● As wanted evaluated 12 s ago every 1 min Grafana, folder Headroom'
  );
});

test('what Grafana holds of an older version is changed, and what nobody wants any more is orphaned there', async () => {
  open(
    gatewayOf(({ places }) => {
      const [first, ...rest] = inGrafana(CHECKOUT);
      places.grafana.groups = [
        ...(first ? [{ ...first, differences: ['2 of its rules are paused.'] }] : []),
        ...rest,
        ...inGrafana(SEARCH).slice(0, 1),
        ...inGrafana(requestSlo('basket')),
      ];
    })
  );
  await pill(/2 Changed/);
  await screen.findByText(READS);
  expect(texts()).toEqual([
    '◆ Changed in Grafana Checkout answers checkout · payments 16 rules no rule fails 31 samples/s',
    '◆ Changed in Grafana Search answers search · payments 8 of 16 rules no rule fails 31 samples/s',
    '◇ Orphaned in Grafana basket No SLO of this id 16 rules no rule fails',
  ]);
});

test('a ruler that the data source does not list runs what it holds; how that does is not known', async () => {
  open(
    gatewayOf(({ places }) => {
      places.ruler.fault = () => undefined;
      places.ruler.groups = [...heldGroups(groupsOf(CHECKOUT)), ...heldGroups(groupsOf(SEARCH))];
    })
  );
  await pill(/2 As wanted/);
  await screen.findByText(READS);
  expect(texts()).toEqual([
    '● As wanted in the ruler Checkout answers checkout · payments 16 rules 31 samples/s',
    '● As wanted in the ruler Search answers search · payments 16 rules 31 samples/s',
  ]);
});

test('what Grafana holds is known though the data source does not tell which rules run', async () => {
  open(
    gatewayOf((gateway) => {
      const noAddress = gatewayError('not-found', '404 page not found', { status: 404 });
      gateway.prometheus('prom').fault = ({ kind }) => (kind === 'rules' ? noAddress : undefined);
      gateway.places.grafana.groups = inGrafana(CHECKOUT);
    })
  );
  expect(await pill(/1 As wanted/)).toBeVisible();
  expect(await pill(/1 Not known/)).toBeVisible();
  expect(
    await screen.findByText(
      'The rules of these SLOs read about 31 samples/s from this data source once they have run for their windows, and 31 more with those that are not seen here.'
    )
  ).toBeVisible();
});

test('rules of an SLO of another data source, which Grafana holds, too, are none of this one’s', async () => {
  const gateway = takingRules(CHECKOUT, { ...SEARCH, datasource: 'other' });
  gateway.sources = [...gateway.sources, { uid: 'other', name: 'Other', type: 'prometheus', isDefault: false }];
  gateway.places.grafana.groups = heldGroups(shapedFor('grafana', [...groupsOf(CHECKOUT), ...groupsOf(SEARCH)]));
  gateway.prometheus('prom').counters = requests('checkout', 1, 1);
  open(gateway);
  await pill(/1 As wanted/);
  expect(texts()).toEqual([expect.stringContaining('Checkout answers')]);
});

test('what a Viewer does not see is not counted as read', async () => {
  open(
    gatewayOf((gateway) => {
      gateway.places.grafana.closed = 'forbidden';
      gateway.prometheus('prom').groups = [...loadedGroups(groupsOf(CHECKOUT))];
    })
  );
  await pill(/1 Not seen/);
  expect(
    await screen.findByText(
      'The rules of these SLOs read about 31 samples/s from this data source once they have run for their windows, and 31 more with those that are not seen here.'
    )
  ).toBeVisible();
});

describe('who may not read what Grafana runs is told what is known', () => {
  test.each<[string, (gateway: MemoryGateway) => void]>([
    ['a Viewer', ({ places }) => (places.grafana.closed = 'forbidden')],
    ['no answer', ({ places }) => (places.grafana.fault = () => gatewayError('timeout', 'No answer within 30 s.'))],
    [
      'the rules may not be read',
      ({ places }) => (places.grafana.fault = () => gatewayError('forbidden', 'Access denied', { status: 403 })),
    ],
  ])('%s', async (_, change) => {
    const { user } = open(gatewayOf(change));
    await pill(/2 Not seen/);
    expect(
      await screen.findByText(
        'The rules of these SLOs are not seen here. Where they run they read about 63 samples/s from this data source once they have run for their windows.'
      )
    ).toBeVisible();
    expect(screen.queryByText(/Missing/)).toBeNull();
    await user.click(rows()[0] as HTMLElement);
    expect(screen.getByText('The data source runs nothing of it. Rules in Grafana are not seen here.')).toBeVisible();
  });
});

test.each<[string, (gateway: MemoryGateway) => void]>([
  ['Grafana takes no rules', ({ places }) => (places.grafana.closed = 'no-recording')],
  [
    'Grafana has no such API',
    ({ places }) => (places.grafana.fault = () => gatewayError('not-found', 'Not found', { status: 404 })),
  ],
])('%s, so what the data source does not run is missing', async (_, change) => {
  open(gatewayOf(change));
  expect(await pill(/2 Missing/)).toBeVisible();
});
