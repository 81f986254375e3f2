import { screen, waitFor } from '@testing-library/react';
import { gatewayError } from '../../../grafana/gatewayError';
import { loadedGroups } from '../../../rules/running/loadedGroups.fixture';
import type { MemoryGateway } from '../../../state/testing/memoryGateway.fixture';
import { heldGroups } from '../../../state/testing/memoryPlace.fixture';
import { requestSlo } from '../../../state/testing/slo.fixture';
import { CHECKOUT, groupsOf, open, SEARCH } from '../rulesPage.fixture';
import { button, inGrafana, takingRules, way } from './placeInstall.fixture';

jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  PluginPage: jest.requireActual('../../app/pluginPage.fixture').PluginPage,
}));

test('groups that the data source runs by itself would run twice', async () => {
  const gateway = takingRules(CHECKOUT);
  gateway.prometheus('prom').groups = [...loadedGroups(groupsOf(CHECKOUT))];
  open(gateway);
  expect(await screen.findByText('These rules would run twice')).toBeVisible();
  expect(screen.getByText(/^Another place runs 3 of these groups already/)).toBeVisible();
});

/** What keeps an answer waiting until it is let go. */
function waiting() {
  let letGo: () => void = () => undefined;
  const until = new Promise<undefined>((resolve) => {
    letGo = () => resolve(undefined);
  });
  return { until, letGo: () => letGo() };
}

const RULER = 'Install: Ruler of Mimir or Cortex';

test.each<[string, (gateway: MemoryGateway, until: Promise<undefined>) => void]>([
  [
    'which rules the data source runs',
    (gateway, until) => {
      const prometheus = gateway.prometheus('prom');
      prometheus.groups = [...loadedGroups(groupsOf(CHECKOUT))];
      prometheus.fault = ({ kind }) => (kind === 'rules' ? until : undefined);
    },
  ],
  [
    'what Grafana holds',
    ({ places }, until) => {
      places.grafana.groups = inGrafana(CHECKOUT);
      places.grafana.fault = () => until;
    },
  ],
  [
    'what Grafana holds, though the data source does not tell',
    (gateway, until) => {
      gateway.prometheus('prom').fault = ({ kind }) =>
        kind === 'rules' ? gatewayError('unavailable', 'Bad gateway', { status: 502 }) : undefined;
      gateway.places.grafana.groups = inGrafana(CHECKOUT);
      gateway.places.grafana.fault = () => until;
    },
  ],
])('nothing is installed, and no file made, before it is known %s', async (_, hold) => {
  const gateway = takingRules(CHECKOUT);
  gateway.places.ruler.fault = () => undefined;
  const { until, letGo } = waiting();
  hold(gateway, until);
  open(gateway);
  const names = [RULER, 'Download: Rule file', 'Copy: PrometheusRule resources'];
  const [install] = await Promise.all(names.map((name) => button(name)));
  await expect(waitFor(() => expect(install).toBeEnabled(), { timeout: 500 })).rejects.toThrow();
  names.forEach((name) => expect(screen.getByRole('button', { name })).toBeDisabled());
  expect(screen.queryByText(/^These rules (would|may) run twice$/)).toBeNull();
  letGo();
  expect((await screen.findAllByText('These rules would run twice')).length).toBeGreaterThan(0);
  for (const name of names) {
    expect(await button(name)).toBeEnabled();
  }
});

test('where the data source does not tell what it runs, that these may run twice', async () => {
  const gateway = takingRules(CHECKOUT);
  gateway.prometheus('prom').fault = ({ kind }) =>
    kind === 'rules' ? gatewayError('unavailable', 'Bad gateway', { status: 502 }) : undefined;
  const { user } = open(gateway);
  const place = await way();
  expect(await place.findByText('These rules may run twice')).toBeVisible();
  await user.click(await button());
  expect(await place.findByText('Done: 3 groups were installed or removed.')).toBeVisible();
  expect(await place.findByText('Nothing would change.')).toBeVisible();
  expect(place.queryByText('These rules may run twice')).toBeNull();
});

test('and what Grafana runs would run twice from a rule file', async () => {
  const gateway = takingRules(CHECKOUT);
  gateway.prometheus('prom').fault = ({ kind }) =>
    kind === 'rules' ? gatewayError('unavailable', 'Bad gateway', { status: 502 }) : undefined;
  gateway.places.grafana.groups = inGrafana(CHECKOUT);
  open(gateway);
  const told = await screen.findByText(/^Another place runs 3 of these groups already/);
  expect(told.closest('li')).toBeNull();
});

test.each<[string, (gateway: MemoryGateway) => void]>([
  ['may not be seen', ({ places }) => (places.grafana.closed = 'forbidden')],
  ['does not answer', ({ places }) => (places.grafana.fault = () => gatewayError('timeout', 'No answer within 30 s.'))],
])('where what Grafana runs %s, rules may run twice from a rule file, and in a ruler', async (_, change) => {
  const gateway = takingRules(CHECKOUT);
  gateway.places.ruler.fault = () => undefined;
  change(gateway);
  open(gateway);
  await button(RULER);
  const told = await screen.findAllByText(/^What Grafana runs is not seen here\./);
  expect(told.map((text) => text.closest('li') === null)).toEqual([true, false]);
});

test('groups that Grafana runs would run twice from a rule file, which is told beside the ways by file', async () => {
  const gateway = takingRules(CHECKOUT, SEARCH);
  gateway.places.grafana.groups = [...inGrafana(CHECKOUT), ...inGrafana(requestSlo('basket'))];
  open(gateway);
  expect(await screen.findByText(/^Installing adds 6, changes 0/)).toBeVisible();
  expect(await screen.findByText('These rules would run twice')).toBeVisible();
  const text = screen.getByText(
    'Another place runs 3 of these groups already, see the list above. Installed a second time, they record the same series again, and their alerts come twice. Take them away there first: those of Grafana under Alerting > Alert rules, folder Headroom; those of a ruler in its namespace Headroom; those of Prometheus in its rule file.'
  );
  expect(text).toBeVisible();
  expect(text.closest('li')).toBeNull();
  expect((await way()).queryByText('These rules would run twice')).toBeNull();
});

test('so would groups that a ruler runs, which the data source does not list, and none that it lists', async () => {
  const gateway = takingRules(CHECKOUT, SEARCH);
  gateway.prometheus('prom').groups = [...loadedGroups(groupsOf(SEARCH), 'Headroom')];
  gateway.places.ruler.fault = () => undefined;
  gateway.places.ruler.groups = [...heldGroups(groupsOf(CHECKOUT)), ...heldGroups(groupsOf(SEARCH))];
  open(gateway);
  await button();
  const told = await screen.findAllByText(/^Another place runs 3 of these groups already/);
  expect(told.filter((text) => text.closest('li') === null)).toHaveLength(1);
});

test('groups that the data source runs by itself and Grafana holds, too, run twice', async () => {
  const gateway = takingRules(CHECKOUT);
  gateway.prometheus('prom').groups = [...loadedGroups(groupsOf(CHECKOUT))];
  gateway.places.grafana.groups = inGrafana(CHECKOUT);
  open(gateway);
  expect(await screen.findByText('These rules run twice')).toBeVisible();
  expect(
    screen.getByText(
      'Another place runs 3 of these groups, too, see the list above: they record the same series again, and their alerts come twice. Take them away in one of both places: those of Grafana under Alerting > Alert rules, folder Headroom; those of a ruler in its namespace Headroom; those of Prometheus in its rule file.'
    )
  ).toBeVisible();
  expect((await way()).getByText('Nothing would change.')).toBeVisible();
  // Compared with the data source, too.
  expect(screen.getAllByText('Nothing would change.')).toHaveLength(2);
  expect(screen.queryByText(/everything runs as it is wanted/)).toBeNull();
});

test('groups that run twice, and those that would, are told apart', async () => {
  const gateway = takingRules(CHECKOUT, SEARCH);
  gateway.prometheus('prom').groups = [...loadedGroups([...groupsOf(CHECKOUT), ...groupsOf(SEARCH).slice(0, 1)])];
  gateway.places.grafana.groups = inGrafana(CHECKOUT);
  open(gateway);
  expect(await screen.findByText('These rules run twice')).toBeVisible();
  expect(screen.getByText(/^Another place runs 3 of these groups, too/)).toBeVisible();
  expect(screen.getByText('These rules would run twice')).toBeVisible();
  expect(screen.getByText(/^Another place runs 1 of these groups already/)).toBeVisible();
});

test('a new SLO makes groups that run twice none that would', async () => {
  const gateway = takingRules(CHECKOUT, SEARCH);
  gateway.prometheus('prom').groups = [...loadedGroups(groupsOf(CHECKOUT))];
  gateway.places.grafana.groups = inGrafana(CHECKOUT);
  open(gateway);
  expect(await screen.findByText('These rules run twice')).toBeVisible();
  expect(screen.queryByText('These rules would run twice')).toBeNull();
});
