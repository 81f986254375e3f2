import { screen, within } from '@testing-library/react';
import { gatewayError } from '../../grafana/gatewayError';
import { shapedFor } from '../../rules/install/places';
import { loadedGroups } from '../../rules/running/loadedGroups.fixture';
import { instant } from '../../slo/units';
import { NOW } from '../../state/testing/renderState.fixture';
import type { MemoryGateway } from '../../state/testing/memoryGateway.fixture';
import { heldGroups } from '../../state/testing/memoryPlace.fixture';
import { requests, requestSlo } from '../../state/testing/slo.fixture';
import { inGrafana, takingRules } from './install/placeInstall.fixture';
import { CHECKOUT, groupsOf, open, rows, SEARCH, texts, wordsOf } from './rulesPage.fixture';

jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  PluginPage: jest.requireActual('../app/pluginPage.fixture').PluginPage,
}));

/** Two SLOs whose cost is known. */
function gatewayOf(change: (gateway: MemoryGateway) => void): MemoryGateway {
  const gateway = takingRules(CHECKOUT, SEARCH);
  gateway.prometheus('prom').counters = [...requests('checkout', 1, 1), ...requests('search', 1, 1)];
  change(gateway);
  return gateway;
}

const pill = (name: RegExp) => screen.findByRole('button', { name });

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

test('rules that the data source and Grafana run as they are wanted run twice, are paid for twice, and both are named', async () => {
  const { user } = open(
    gatewayOf((gateway) => {
      gateway.prometheus('prom').groups = [...loadedGroups(groupsOf(CHECKOUT))];
      gateway.places.grafana.groups = [...inGrafana(CHECKOUT), ...inGrafana(SEARCH)];
    })
  );
  await pill(/1 Runs twice/);
  await screen.findByText(
    'The rules of these SLOs read about 94 samples/s from this data source once they have run for their windows.'
  );
  expect(texts()).toEqual([
    '◎ Runs twice Checkout answers checkout · payments 16 rules no rule fails 63 samples/s',
    '● As wanted in Grafana Search answers search · payments 16 rules no rule fails 31 samples/s',
  ]);
  await user.click(rows()[0] as HTMLElement);
  expect(
    screen.getByText(
      'It runs as the SLO says, more than once: it records the same series again, and its alerts come twice. Take it away in one of the places.'
    )
  ).toBeVisible();
  expect(
    screen.getAllByText('It runs 2 times: in /rules/slos.yaml and Grafana. Take it away in all but one.')
  ).toHaveLength(3);
  expect(screen.queryByText(/Install its rules again/)).toBeNull();
});

test('rules that run in two files run twice, and nothing would change by installing', async () => {
  const { user } = open(
    gatewayOf((gateway) => {
      gateway.prometheus('prom').groups = [
        ...loadedGroups([...groupsOf(CHECKOUT), ...groupsOf(SEARCH)]),
        ...loadedGroups(groupsOf(CHECKOUT), '/rules/old.yaml'),
      ];
    })
  );
  await user.click(await screen.findByRole('button', { name: /Runs twice ?Checkout answers/ }));
  expect(
    screen.getAllByText('It runs 2 times: in /rules/slos.yaml and /rules/old.yaml. Take it away in all but one.')
  ).toHaveLength(3);
  expect(screen.getByText('Nothing would change.')).toBeVisible();
});

test('rules that a file and a ruler run run twice, though the data source lists those of the file only', async () => {
  open(
    gatewayOf((gateway) => {
      gateway.prometheus('prom').groups = [...loadedGroups(groupsOf(CHECKOUT))];
      gateway.places.ruler.fault = () => undefined;
      gateway.places.ruler.groups = heldGroups(groupsOf(CHECKOUT));
    })
  );
  await pill(/1 Runs twice/);
  await screen.findByText(
    'The rules of these SLOs read about 63 samples/s from this data source once they have run for their windows, and 31 more with the missing ones.'
  );
  expect(texts()[1]).toMatch(/^◎ Runs twice Checkout answers/);
  expect(screen.queryByText(/everything runs as it is wanted/)).toBeNull();
});

test('rules that run twice and find nothing have no series before anything else', async () => {
  const { user } = open(
    gatewayOf((gateway) => {
      gateway.prometheus('prom').counters = requests('search', 1, 1);
      gateway.prometheus('prom').groups = [...loadedGroups(groupsOf(CHECKOUT))];
      gateway.places.grafana.groups = inGrafana(CHECKOUT);
    })
  );
  await pill(/1 No series/);
  await user.click(await screen.findByRole('button', { name: /No series ?Checkout answers/ }));
  expect(screen.getAllByText(/^It runs 2 times: in \/rules\/slos\.yaml and Grafana\./)).toHaveLength(3);
});

test('what Grafana and a ruler run, which the data source does not list, is in neither of them alone', async () => {
  open(
    gatewayOf(({ places }) => {
      places.grafana.groups = inGrafana(CHECKOUT);
      places.ruler.fault = () => undefined;
      places.ruler.groups = heldGroups(groupsOf(CHECKOUT));
    })
  );
  await pill(/1 Runs twice/);
  expect(screen.queryByText('in Grafana')).toBeNull();
  expect(screen.queryByText('in the ruler')).toBeNull();
});

test('a rule that fails in the second place alone fails', async () => {
  open(
    gatewayOf((gateway) => {
      gateway.prometheus('prom').groups = [...loadedGroups([...groupsOf(CHECKOUT), ...groupsOf(SEARCH)])];
      gateway.places.grafana.groups = inGrafana(SEARCH).map(({ group, differences }, place) => ({
        differences,
        group: {
          ...group,
          rules: group.rules.map((rule, i) =>
            place + i === 0 ? { ...rule, health: 'error', lastError: 'remote write failed: 404' } : rule
          ),
        },
      }));
    })
  );
  await pill(/1 Runs twice/);
  expect(texts()[0]).toMatch(/^◎ Runs twice Search answers search · payments 16 rules ✕ 1 rule fails/);
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

test('a ruler that the data source lists runs nothing twice', async () => {
  open(
    gatewayOf((gateway) => {
      gateway.prometheus('prom').groups = [...loadedGroups([...groupsOf(CHECKOUT), ...groupsOf(SEARCH)], 'Headroom')];
      gateway.places.ruler.fault = () => undefined;
      gateway.places.ruler.groups = [...heldGroups(groupsOf(CHECKOUT)), ...heldGroups(groupsOf(SEARCH))];
    })
  );
  expect(await pill(/2 As wanted/)).toBeVisible();
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
