import { screen } from '@testing-library/react';
import { loadedGroups } from '../../rules/running/loadedGroups.fixture';
import { heldGroups } from '../../state/testing/memoryPlace.fixture';
import { requests } from '../../state/testing/slo.fixture';
import { inGrafana } from './install/placeInstall.fixture';
import { gatewayOf, pill } from './rulesInPlaces.fixture';
import { CHECKOUT, groupsOf, open, rows, SEARCH, texts } from './rulesPage.fixture';

jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  PluginPage: jest.requireActual('../app/pluginPage.fixture').PluginPage,
}));

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
