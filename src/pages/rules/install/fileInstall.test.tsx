import { screen, within } from '@testing-library/react';
import { CHECKOUT, gatewayWith, groupsOf, LOGS, open, running, SEARCH } from '../rulesPage.fixture';
import { prometheusFile } from './ruleFiles';

jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  PluginPage: jest.requireActual('../../app/pluginPage.fixture').PluginPage,
}));

test('a dry run names every group before anything is installed', async () => {
  const { user } = open(gatewayWith(CHECKOUT, SEARCH, LOGS));
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
  expect(names('Add')).toEqual(['+ Add logs-events', '+ Add logs-alerts', '+ Add logs-window']);
  expect(names('Change')).toEqual(['~ Change checkout-eventsIt is evaluated every 30 s, not every 60 s.']);
  expect(names('Remove')).toEqual(['− Remove basket-events', '− Remove basket-alerts', '− Remove basket-window']);
});

test('nothing would change where everything runs', async () => {
  const gateway = gatewayWith(SEARCH);
  gateway.prometheus('prom').groups = [...running(SEARCH)];
  open(gateway);
  expect(await screen.findByText('Nothing would change: everything runs as it is wanted.')).toBeVisible();
  expect(screen.queryByText('Which groups')).toBeNull();
});

test('a Viewer copies the rule file, in the order of the catalogue', async () => {
  const gateway = gatewayWith(SEARCH, CHECKOUT);
  gateway.permissions = { canWrite: false };
  const { user } = open(gateway);
  await user.click(await screen.findByRole('button', { name: 'Copy: Rule file' }));
  await screen.findByText('Copied');
  const rules = [SEARCH, CHECKOUT].map((of) => ({ slo: of.id, of, groups: groupsOf(of), warnings: [] }));
  expect(await navigator.clipboard.readText()).toBe(prometheusFile({ rules, refused: [] }));
});

test('a browser that lets nobody copy still downloads', async () => {
  const gateway = gatewayWith(SEARCH);
  open(gateway);
  Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
  expect(await screen.findByRole('button', { name: 'Download: Rule file' })).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Copy/ })).toBeNull();
  expect(screen.getByText(/Select the lines to copy them/)).toBeVisible();
});
