import '../../../promql/readText';
import { configure, render, screen, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import React from 'react';
import { type GatewayError, gatewayError } from '../../../grafana/gatewayError';
import { loadedGroups } from '../../../rules/loadedGroups.fixture';
import { shapedFor } from '../../../rules/install/places';
import { sloRules } from '../../../rules/sloRules';
import type { Slo } from '../../../slo/slo';
import { createMemoryGateway, MAIN_SOURCE, type MemoryGateway } from '../../../state/testing/memoryGateway.fixture';
import { heldGroups } from '../../../state/testing/memoryPlace.fixture';
import { createState } from '../../../state/testing/renderState.fixture';
import { requestSlo } from '../../../state/testing/slo.fixture';
import { RulesPage } from '../RulesPage';

jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  PluginPage: jest.requireActual('../../app/pluginPage.fixture').PluginPage,
}));

// Compiles and compares rules of real SLOs, and drives the page by hand.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 15_000 });

const CHECKOUT = requestSlo('checkout', { title: 'Checkout answers' });
const SEARCH = requestSlo('search', { title: 'Search answers' });
const INSTALL = 'Install: Grafana-managed rules';

function groupsOf(slo: Slo) {
  const rules = sloRules(slo, { grafanaUrl: 'https://grafana.example/' });
  return rules.ok ? rules.value : [];
}

const inGrafana = (slo: Slo) => heldGroups(shapedFor('grafana', groupsOf(slo)));

/** A Grafana that takes rules, with no ruler behind the data source. */
function gatewayWith(...slos: readonly Slo[]): MemoryGateway {
  const gateway = createMemoryGateway(slos);
  gateway.places.grafana.fault = () => undefined;
  return gateway;
}

function open(gateway: MemoryGateway, address = '/a/headroom-slo-app/rules') {
  const { wrapper } = createState(gateway, address);
  const user = userEvent.setup();
  return { user, ...render(<RulesPage />, { wrapper }) };
}

const button = (name = INSTALL) => screen.findByRole('button', { name });
const way = async () => within((await button()).closest('li') as HTMLElement);

async function press(user: UserEvent) {
  await user.click(await button());
}

/** Keeps one change waiting until it is let go. */
function held(request: string) {
  let letGo: () => void = () => undefined;
  const waiting = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const fault = (asked: string) => (asked === request ? waiting.then(() => undefined) : undefined);
  return { fault, letGo: () => letGo() };
}

describe('not offered, with the reason', () => {
  test.each<[string, (gateway: MemoryGateway) => void, string]>([
    [
      'a Viewer',
      ({ places }) => (places.grafana.closed = 'forbidden'),
      'Grafana-managed rules is not offered: you may not. It needs the permissions “alert.rules:create”, “alert.rules:delete” and “alert.provisioning.provenance:write”, which Editors have; ask an administrator.',
    ],
    [
      'a Viewer, and a ruler',
      ({ places }) => (places.ruler.closed = 'forbidden'),
      'Ruler of Mimir or Cortex is not offered: you may not. It needs the permission “alert.rules.external:write”, which Editors have; ask an administrator.',
    ],
    [
      'Grafana does not record',
      ({ places }) => (places.grafana.closed = 'no-recording'),
      'Grafana-managed rules is not offered: recording rules are off in this Grafana. An administrator turns them on with “enabled = true” below [recording_rules].',
    ],
    [
      'Grafana records into other types only',
      ({ places }) => (places.grafana.closed = 'type'),
      'Grafana-managed rules is not offered: Grafana records into data sources of the type Prometheus only.',
    ],
    [
      'a type behind which no ruler is reached',
      ({ places }) => (places.ruler.closed = 'type'),
      'Ruler of Mimir or Cortex is not offered: Grafana reaches no ruler behind data sources of this type.',
    ],
    [
      'the data source is switched off as a target',
      ({ places }) => (places.grafana.closed = 'switched-off'),
      'Grafana-managed rules is not offered: the settings of the data source do not allow it as a target of recording rules.',
    ],
    [
      'the data source is switched off for alerts',
      ({ places }) => (places.ruler.closed = 'switched-off'),
      'Ruler of Mimir or Cortex is not offered: the settings of the data source do not let its alerts be managed from Grafana.',
    ],
    [
      'there is no ruler',
      () => undefined,
      'Ruler of Mimir or Cortex is not offered: there is no ruler of Mimir or Cortex behind this data source. It answered: 404 page not found',
    ],
    [
      'Grafana has no such API',
      ({ places }) => (places.grafana.fault = () => gatewayError('not-found', 'Not found', { status: 404 })),
      'Grafana-managed rules is not offered: this Grafana has no import of Prometheus rules: Not found',
    ],
    [
      'the rules may not be read',
      ({ places }) => (places.grafana.fault = () => gatewayError('forbidden', 'Access denied', { status: 403 })),
      'Grafana-managed rules is not offered: Grafana did not let you read what is there: Access denied',
    ],
    [
      'no answer',
      ({ places }) => (places.grafana.fault = () => gatewayError('timeout', 'No answer within 30 s.')),
      'Grafana-managed rules is not offered: what is there could not be read. “Read again” asks anew. No answer within 30 s.',
    ],
  ])('%s', async (_, change, sentence) => {
    const gateway = gatewayWith(CHECKOUT);
    change(gateway);
    open(gateway);
    expect(await screen.findByText(sentence)).toBeVisible();
  });
});

describe('a failure halfway says what was done, and pressing again goes on', () => {
  async function failingAt(request: string, error: GatewayError) {
    const gateway = gatewayWith(CHECKOUT);
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
        '1 of 3 groups were brought to what is wanted.',
        'checkout-tickets was not: Access denied',
        'Not tried: 1.',
        'Ask an administrator for the permission, then press Install to go on.',
      ],
    ],
    [
      'the server went away',
      gatewayError('unavailable', 'Grafana could not be reached.'),
      [
        '1 of 3 groups were brought to what is wanted.',
        'checkout-tickets was not: Grafana could not be reached.',
        'Not tried: 1.',
        'Press Install to go on when it answers again.',
      ],
    ],
    [
      'a limit',
      gatewayError('bad-query', 'per-user rule groups limit exceeded', { status: 400 }),
      [
        '2 of 3 groups were brought to what is wanted.',
        'checkout-tickets was not: per-user rule groups limit exceeded',
        'Mend what the sentence names, then press Install to go on.',
      ],
    ],
  ])('%s', async (_, error, sentences) => {
    const { user, grafana, alert } = await failingAt('write checkout-tickets', error);
    expect([...alert.querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual(sentences);
    grafana.fault = () => undefined;
    await press(user);
    const rest = sentences.length === 3 ? '1 group was' : '2 groups were';
    expect(await screen.findByText(`Done: ${rest} brought to what is wanted.`)).toBeVisible();
    expect(grafana.groups.map(({ group }) => group.name).sort()).toEqual([
      'checkout-events',
      'checkout-tickets',
      'checkout-window',
    ]);
  });

  test('what was done stays said though the place does not answer afterwards', async () => {
    const gateway = gatewayWith(CHECKOUT);
    const down = gatewayError('unavailable', 'Bad gateway', { status: 502 });
    let isDown = false;
    gateway.places.grafana.fault = (asked) => {
      isDown ||= asked === 'write checkout-tickets';
      return isDown ? down : undefined;
    };
    const { user } = open(gateway);
    await press(user);
    const place = await way();
    expect(await place.findByText('Could not read what runs: Bad gateway')).toBeVisible();
    expect(place.getByText('1 of 3 groups were brought to what is wanted.')).toBeVisible();
    await press(user);
    expect(await place.findByText(/^Nothing was done: what is there could not be read\./)).toBeVisible();
  });
});

test('what somebody changed since the dry run is looked at again before anything is done', async () => {
  const gateway = gatewayWith(CHECKOUT);
  const { grafana } = gateway.places;
  const { user } = open(gateway);
  await button();
  const own = { name: 'own', kind: 'recording' as const, query: 'vector(1)', labels: {}, health: 'ok' };
  grafana.groups = [{ group: { name: 'checkout-events', interval: 60, rules: [own] }, differences: [] }];
  await press(user);
  expect(await screen.findByText(/^What is there has changed since the dry run, so nothing was done\./)).toBeVisible();
  expect(grafana.changes).toEqual([]);
  expect(within(await screen.findByRole('list', { name: 'Left as they are' })).getByRole('listitem')).toHaveTextContent(
    'checkout-events: A group of this name is there that is not Headroom’s'
  );
  await press(user);
  await screen.findByText('Done: 2 groups were brought to what is wanted.');
  expect(grafana.changes).toEqual(['write checkout-tickets', 'write checkout-window']);
});

test('it is stopped: what is under way is finished, the rest is left, and pressing again goes on', async () => {
  const gateway = gatewayWith(CHECKOUT);
  const { grafana } = gateway.places;
  const { fault, letGo } = held('write checkout-tickets');
  grafana.fault = fault;
  const { user } = open(gateway);
  await press(user);
  expect(await screen.findByText('1 of 3 groups')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Stop' }));
  expect(screen.getByRole('button', { name: 'Stopping' })).toBeDisabled();
  letGo();
  expect(await screen.findByText('You stopped it. Press Install to go on.')).toBeVisible();
  expect(screen.getByText('2 of 3 groups were brought to what is wanted.')).toBeVisible();
  await press(user);
  expect(await screen.findByText('Done: 1 group was brought to what is wanted.')).toBeVisible();
});

test('who leaves the page stops it', async () => {
  const gateway = gatewayWith(CHECKOUT);
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

test('rules of an SLO that another data source measures are left alone', async () => {
  const gateway = gatewayWith(CHECKOUT, { ...SEARCH, datasource: 'other' });
  gateway.sources = [MAIN_SOURCE, { uid: 'other', name: 'Other', type: 'prometheus', isDefault: false }];
  gateway.places.grafana.groups = [...inGrafana(CHECKOUT), ...inGrafana(SEARCH)];
  open(gateway);
  expect(await (await way()).findByText('Nothing would change: everything runs as it is wanted.')).toBeVisible();
  expect(await button()).toBeDisabled();
});

test('groups that the data source runs by itself would run twice', async () => {
  const gateway = gatewayWith(CHECKOUT);
  gateway.prometheus('prom').groups = [...loadedGroups(groupsOf(CHECKOUT))];
  open(gateway);
  expect(await screen.findByText('These rules would run twice')).toBeVisible();
  expect(screen.getByText(/^Another place runs 3 of these groups already/)).toBeVisible();
});

test('what Grafana runs and fails is said in its words', async () => {
  const gateway = gatewayWith(CHECKOUT);
  gateway.places.grafana.groups = inGrafana(CHECKOUT).map(({ group, differences }) => ({
    differences,
    group: {
      ...group,
      rules: group.rules.map((rule) => ({ ...rule, health: 'error', lastError: 'remote write failed: 404' })),
    },
  }));
  open(gateway);
  const place = await way();
  expect(await place.findByText(/16 rules fail/)).toBeVisible();
  expect(place.getByText('slo:events:rate: remote write failed: 404')).toBeVisible();
});

test('everything is installed, a change is told before it is made, and what nobody wants goes', async () => {
  const gateway = gatewayWith(CHECKOUT, SEARCH);
  const { grafana } = gateway.places;
  grafana.groups = inGrafana(requestSlo('basket'));
  const { user } = open(gateway);
  const place = await way();
  expect(await place.findByText(/^Installing adds 6, changes 0 and removes 3 of the rule groups/)).toBeVisible();
  await press(user);
  expect(await place.findByText('Done: 9 groups were brought to what is wanted.')).toBeVisible();
  expect(await place.findByText('Nothing would change: everything runs as it is wanted.')).toBeVisible();
  expect(grafana.changes).toEqual([
    ...[CHECKOUT, SEARCH].flatMap((slo) => groupsOf(slo).map(({ name }) => `write ${name}`)),
    'remove basket-events',
    'remove basket-tickets',
    'remove basket-window',
  ]);
  const [first] = grafana.groups;
  grafana.groups = grafana.groups.map((one) =>
    one === first ? { ...one, group: { ...one.group, interval: 30 } } : one
  );
  await user.click(screen.getByRole('button', { name: 'Read again' }));
  expect(await place.findByText(/^Installing adds 0, changes 1 and removes 0/)).toBeVisible();
});

test('what may belong to an SLO that cannot be read is not removed', async () => {
  const gateway = gatewayWith(CHECKOUT);
  gateway.stored = { ...gateway.stored, unreadable: [{ id: 'search', reasons: [] }] };
  gateway.places.grafana.groups = [...inGrafana(CHECKOUT), ...inGrafana(SEARCH)];
  open(gateway);
  expect((await way()).getByText(/^Nothing would change/)).toBeVisible();
});

test('without SLOs, what is left is removed, and that stays said', async () => {
  const gateway = gatewayWith();
  gateway.places.grafana.groups = inGrafana(CHECKOUT);
  const { user } = open(gateway);
  await press(user);
  expect(await screen.findByText('Done: 3 groups were brought to what is wanted.')).toBeVisible();
  expect(gateway.places.grafana.groups).toEqual([]);
  expect(screen.queryByRole('button', { name: 'Download: Rule file' })).toBeNull();
});

test('a ruler takes several groups at a time', async () => {
  const gateway = gatewayWith(CHECKOUT, SEARCH);
  gateway.places.ruler.fault = () => undefined;
  const { user } = open(gateway);
  await user.click(await button('Install: Ruler of Mimir or Cortex'));
  expect(await screen.findByText('Done: 6 groups were brought to what is wanted.')).toBeVisible();
  expect(gateway.places.ruler.groups.map(({ group }) => group)).toEqual(
    loadedGroups([...groupsOf(CHECKOUT), ...groupsOf(SEARCH)], 'Headroom')
  );
});
