import { screen, waitFor, within } from '@testing-library/react';
import { type GatewayError, gatewayError } from '../../../grafana/gatewayError';
import { loadedGroups } from '../../../rules/running/loadedGroups.fixture';
import type { Slo } from '../../../slo/slo';
import { MAIN_SOURCE } from '../../../state/testing/memoryGateway.fixture';
import { requestSlo } from '../../../state/testing/slo.fixture';
import { CHECKOUT, groupsOf, open, SEARCH } from '../rulesPage.fixture';
import { button, inGrafana, press, takingRules, way } from './placeInstall.fixture';

jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  PluginPage: jest.requireActual('../../app/pluginPage.fixture').PluginPage,
}));

/** Keeps one request waiting until it is let go. */
function held(request: string) {
  let letGo: () => void = () => undefined;
  const waiting = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let isAsked = false;
  const fault = (asked: string) => {
    isAsked ||= asked === request;
    return asked === request ? waiting.then(() => undefined) : undefined;
  };
  return { fault, letGo: () => letGo(), isAsked: () => isAsked };
}

describe('a failure halfway says what was done, and pressing again goes on', () => {
  async function failingAt(request: string, error: GatewayError) {
    const gateway = takingRules(CHECKOUT);
    const { grafana } = gateway.places;
    grafana.fault = (asked) => (asked === request ? error : undefined);
    const { user } = open(gateway);
    await press(user);
    const alert = await (await way()).findByRole('alert');
    return { user, grafana, alert };
  }

  test.each<[string, GatewayError, readonly string[]]>([
    [
      'a permission was taken away',
      gatewayError('forbidden', 'Access denied', { status: 403 }),
      [
        '1 of 3 groups were installed or removed.',
        'checkout-alerts could not be installed or removed: Access denied',
        'Not tried: 1.',
        'Ask an administrator for the permission, then press Install to go on.',
      ],
    ],
    [
      'the server went away',
      gatewayError('unavailable', 'Grafana could not be reached.'),
      [
        '1 of 3 groups were installed or removed.',
        'checkout-alerts could not be installed or removed: Grafana could not be reached.',
        'Not tried: 1.',
        'Press Install to go on when it answers again.',
      ],
    ],
    [
      'a limit',
      gatewayError('bad-query', 'per-user rule groups limit exceeded', { status: 400 }),
      [
        '2 of 3 groups were installed or removed.',
        'checkout-alerts could not be installed or removed: per-user rule groups limit exceeded',
        'Mend what the sentence names, then press Install to go on.',
      ],
    ],
  ])('%s', async (_, error, sentences) => {
    const { user, grafana, alert } = await failingAt('write checkout-alerts', error);
    expect([...alert.querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual(sentences);
    grafana.fault = () => undefined;
    await press(user);
    const rest = sentences.length === 3 ? '1 group was' : '2 groups were';
    expect(await screen.findByText(`Done: ${rest} installed or removed.`)).toBeVisible();
    expect(grafana.groups.map(({ group }) => group.name).sort()).toEqual([
      'checkout-alerts',
      'checkout-events',
      'checkout-window',
    ]);
  });

  test('what was done stays said though the place does not answer afterwards', async () => {
    const gateway = takingRules(CHECKOUT);
    const down = gatewayError('unavailable', 'Bad gateway', { status: 502 });
    let isDown = false;
    gateway.places.grafana.fault = (asked) => {
      isDown ||= asked === 'write checkout-alerts';
      return isDown ? down : undefined;
    };
    const { user } = open(gateway);
    await press(user);
    const place = await way();
    expect(await place.findByText('Could not read what runs: Bad gateway')).toBeVisible();
    expect(place.getByText('1 of 3 groups were installed or removed.')).toBeVisible();
    await press(user);
    expect(await place.findByText(/^Nothing was done: what is there could not be read\./)).toBeVisible();
  });
});

test('what somebody changed since the dry run is looked at again before anything is done', async () => {
  const gateway = takingRules(CHECKOUT);
  const { grafana } = gateway.places;
  const { user } = open(gateway);
  await button();
  const own = { name: 'own', kind: 'recording' as const, query: 'vector(1)', labels: {}, health: 'ok' };
  grafana.groups = [{ group: { name: 'checkout-events', interval: 60, rules: [own] }, differences: [] }];
  await press(user);
  expect(
    await screen.findByText(/^The SLOs or what is there have changed since the dry run, so nothing was done\./)
  ).toBeVisible();
  expect(grafana.changes).toEqual([]);
  expect(within(await screen.findByRole('list', { name: 'Left as they are' })).getByRole('listitem')).toHaveTextContent(
    'checkout-events: A group of this name is there that is not Headroom’s'
  );
  await press(user);
  await screen.findByText('Done: 2 groups were installed or removed.');
  expect(grafana.changes).toEqual(['write checkout-alerts', 'write checkout-window']);
});

test('rules of an SLO that somebody added since the dry run are not removed', async () => {
  const gateway = takingRules(CHECKOUT);
  const { grafana } = gateway.places;
  grafana.groups = [...inGrafana(CHECKOUT), ...inGrafana(SEARCH)];
  const { user } = open(gateway);
  expect(await (await way()).findByText(/^Installing adds 0, changes 0 and removes 3/)).toBeVisible();
  const { catalogue } = gateway.stored;
  gateway.stored = { ...gateway.stored, catalogue: { ...catalogue, slos: [...catalogue.slos, SEARCH] } };
  await press(user);
  expect(await (await way()).findByText(/^Nothing would change/)).toBeVisible();
  expect(screen.getByText(/^The SLOs or what is there have changed since the dry run/)).toBeVisible();
  expect(grafana.changes).toEqual([]);
});

describe('an installation goes on with what it was begun with when somebody changes the SLOs meanwhile', () => {
  const row = (title: RegExp) => screen.queryByRole('button', { name: title });

  test.each<[string, string, readonly Slo[], () => void]>([
    ['groups are written', 'write checkout-alerts', [CHECKOUT, SEARCH], () => expect(row(/Search/)).toBeVisible()],
    ['what is there is read', 'held', [CHECKOUT, SEARCH], () => expect(row(/Search/)).toBeVisible()],
    [
      'only another data source has SLOs any more',
      'write checkout-alerts',
      [{ ...SEARCH, datasource: 'other' }],
      () => expect(row(/Checkout/)).toBeNull(),
    ],
  ])('%s', async (_, request, slos, isShown) => {
    const gateway = takingRules(CHECKOUT);
    gateway.sources = [MAIN_SOURCE, { uid: 'other', name: 'Other', type: 'prometheus', isDefault: false }];
    const { grafana } = gateway.places;
    const { user } = open(gateway);
    await button();
    const { fault, letGo, isAsked } = held(request);
    grafana.fault = fault;
    await press(user);
    await waitFor(() => expect(isAsked()).toBe(true));
    gateway.stored = { ...gateway.stored, catalogue: { ...gateway.stored.catalogue, slos } };
    await user.click(screen.getByRole('button', { name: 'Read again' }));
    await waitFor(isShown);
    letGo();
    expect(await screen.findByText('Done: 3 groups were installed or removed.')).toBeVisible();
    expect(grafana.changes).toEqual(groupsOf(CHECKOUT).map(({ name }) => `write ${name}`));
  });
});

test('it is stopped: what is under way is finished, the rest is left, and pressing again goes on', async () => {
  const gateway = takingRules(CHECKOUT);
  const { grafana } = gateway.places;
  const { fault, letGo } = held('write checkout-alerts');
  grafana.fault = fault;
  const { user } = open(gateway);
  await press(user);
  expect(await screen.findByText('1 of 3 groups')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Stop' }));
  expect(screen.getByRole('button', { name: 'Stopping' })).toBeDisabled();
  letGo();
  expect(await screen.findByText('You stopped it. Press Install to go on.')).toBeVisible();
  expect(screen.getByText('2 of 3 groups were installed or removed.')).toBeVisible();
  await press(user);
  expect(await screen.findByText('Done: 1 group was installed or removed.')).toBeVisible();
});

test('who leaves the page stops it', async () => {
  const gateway = takingRules(CHECKOUT);
  const { grafana } = gateway.places;
  const { fault, letGo } = held('write checkout-events');
  grafana.fault = fault;
  const { user, unmount } = open(gateway);
  await press(user);
  await screen.findByText('0 of 3 groups');
  unmount();
  letGo();
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(grafana.changes).toEqual(['write checkout-events']);
});

test('everything is installed, a change is told before it is made, and what nobody wants goes', async () => {
  const gateway = takingRules(CHECKOUT, SEARCH);
  const { grafana } = gateway.places;
  grafana.groups = inGrafana(requestSlo('basket'));
  const { user } = open(gateway);
  const place = await way();
  expect(await place.findByText(/^Installing adds 6, changes 0 and removes 3 of the rule groups/)).toBeVisible();
  await press(user);
  expect(await place.findByText('Done: 9 groups were installed or removed.')).toBeVisible();
  expect(await place.findByText('Nothing would change: everything runs as it is wanted.')).toBeVisible();
  expect(grafana.changes).toEqual([
    ...[CHECKOUT, SEARCH].flatMap((slo) => groupsOf(slo).map(({ name }) => `write ${name}`)),
    'remove basket-events',
    'remove basket-alerts',
    'remove basket-window',
  ]);
  const [first] = grafana.groups;
  grafana.groups = grafana.groups.map((one) =>
    one === first ? { ...one, group: { ...one.group, interval: 30 } } : one
  );
  await user.click(screen.getByRole('button', { name: 'Read again' }));
  expect(await place.findByText(/^Installing adds 0, changes 1 and removes 0/)).toBeVisible();
});

test('without SLOs, what is left is removed, and that stays said', async () => {
  const gateway = takingRules();
  gateway.places.grafana.groups = inGrafana(CHECKOUT);
  const { user } = open(gateway);
  await press(user);
  expect(await screen.findByText('Done: 3 groups were installed or removed.')).toBeVisible();
  expect(gateway.places.grafana.groups).toEqual([]);
  expect(screen.queryByRole('button', { name: 'Download: Rule file' })).toBeNull();
});

test('a ruler takes several groups at a time', async () => {
  const gateway = takingRules(CHECKOUT, SEARCH);
  gateway.places.ruler.fault = () => undefined;
  const { user } = open(gateway);
  await user.click(await button('Install: Ruler of Mimir or Cortex'));
  expect(await screen.findByText('Done: 6 groups were installed or removed.')).toBeVisible();
  expect(gateway.places.ruler.groups.map(({ group }) => group)).toEqual(
    loadedGroups([...groupsOf(CHECKOUT), ...groupsOf(SEARCH)], 'Headroom')
  );
});
