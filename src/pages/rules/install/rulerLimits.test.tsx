import { screen, within } from '@testing-library/react';
import { gatewayError } from '../../../grafana/gatewayError';
import type { Slo } from '../../../slo/slo';
import { heldGroups } from '../../../state/testing/memoryPlace.fixture';
import { requestSlo } from '../../../state/testing/slo.fixture';
import { CHECKOUT, groupsOf, LOGS, open, SEARCH } from '../rulesPage.fixture';
import { button, takingRules } from './placeInstall.fixture';

jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  PluginPage: jest.requireActual('../../app/pluginPage.fixture').PluginPage,
}));

const RULER = 'Install: Ruler of Mimir or Cortex';

function withRuler(elsewhere: number | undefined, ...slos: readonly Slo[]) {
  const gateway = takingRules(...slos);
  const { ruler } = gateway.places;
  ruler.fault = () => undefined;
  if (elsewhere !== undefined) {
    ruler.elsewhere = elsewhere;
  }
  return { gateway, ruler };
}

const place = async () => within((await button(RULER)).closest('li') as HTMLElement);

test('groups that are refused for one reason are one sentence, with the first of their names', async () => {
  const { gateway, ruler } = withRuler(undefined, CHECKOUT, SEARCH, LOGS);
  const limit = gatewayError('bad-query', 'per-user rule groups limit (limit: 1 actual: 2) exceeded', { status: 400 });
  const other = gatewayError('bad-query', 'too many rules', { status: 400 });
  ruler.fault = (asked) => {
    if (asked === 'write checkout-window') {
      return other;
    }
    return asked === 'held' || asked === 'write checkout-events' ? undefined : limit;
  };
  const { user } = open(gateway);
  await user.click(await button(RULER));
  const alert = await (await place()).findByRole('alert');
  expect([...alert.querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual([
    '1 of 9 groups were installed or removed.',
    '7 groups could not be installed or removed (checkout-alerts, search-events, search-alerts and 4 more): per-user rule groups limit (limit: 1 actual: 2) exceeded',
    'checkout-window could not be installed or removed: too many rules',
    'Mend what the sentence names, then press Install to go on.',
  ]);
});

test.each<[string, number | undefined, readonly Slo[], string | null]>([
  [
    'none of others',
    0,
    [],
    'With this the ruler holds 6 groups in all. By default Mimir takes 70 groups from each tenant.',
  ],
  [
    'one of others',
    1,
    [],
    'With this the ruler holds 7 groups in all. 1 of them is in another namespace. By default Mimir takes 70 groups from each tenant.',
  ],
  [
    'many of others, and old ones that go last',
    2000,
    [requestSlo('basket')],
    'With this the ruler holds 2,006 groups in all. 2,000 of them are in other namespaces. Until old ones are removed it is 2,009. By default Mimir takes 70 groups from each tenant.',
  ],
  ['a ruler that does not tell', undefined, [], null],
])('before they are installed, how many groups there will be: %s', async (_, elsewhere, old, sentence) => {
  const { gateway, ruler } = withRuler(elsewhere, CHECKOUT, SEARCH);
  ruler.groups = heldGroups(old.flatMap(groupsOf));
  open(gateway);
  await (await place()).findByText(/^Installing adds 6,/);
  expect(screen.queryByText(/^With this the ruler/)?.textContent ?? null).toBe(sentence);
});

test('where nothing would change, nothing is said of it', async () => {
  const { gateway, ruler } = withRuler(3, CHECKOUT);
  ruler.groups = heldGroups(groupsOf(CHECKOUT));
  open(gateway);
  await (await place()).findByText(/^Nothing would change/);
  expect(screen.queryByText(/^With this the ruler/)).toBeNull();
});
