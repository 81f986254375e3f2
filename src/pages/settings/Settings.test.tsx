import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';

import { gatewayError } from '../../grafana/gatewayError';
import { err } from '../../slo/result';
import type { Slo } from '../../slo/slo';
import { DAY, seconds } from '../../slo/units';
import { decodeSlo } from '../../spec/decodeSlo';
import { encodeCatalogue } from '../../spec/encodeCatalogue';
import { createServices } from '../../state/services';
import { ServicesProvider } from '../../state/ServicesProvider';
import { createMemoryGateway, type MemoryGateway } from '../../state/testing/memoryGateway.fixture';
import { NOW } from '../../state/testing/renderState.fixture';
import { Settings } from './SettingsPage';

function slo(id: string, title: string): Slo {
  const decoded = decodeSlo({
    id,
    title,
    service: 'shop',
    sli: { probe: { metric: 'up{job="shop$1"}' } },
    objective: { target: 99.9, window: '30d' },
  });
  if (!decoded.ok) {
    throw new Error(JSON.stringify(decoded.error));
  }
  return decoded.value.slo;
}

const CHECKOUT = slo('checkout', 'Checkout is up');
const SEARCH = slo('search', 'Search is up');

/** A gateway whose raw document is what it stores, with entries that cannot be read if wanted. */
function gatewayWith(slos: readonly Slo[], broken: readonly object[] = []): MemoryGateway {
  const gateway = createMemoryGateway(slos);
  gateway.catalogue.raw = async () => {
    const document = encodeCatalogue(gateway.stored.catalogue);
    return {
      ok: true,
      value: { document: { ...document, slos: [...(document.slos ?? []), ...broken] }, revision: 1 },
    };
  };
  return gateway;
}

function open(gateway: MemoryGateway) {
  const user = userEvent.setup();
  render(
    <ServicesProvider services={createServices({ gateway, now: () => NOW })}>
      <Settings />
    </ServicesProvider>
  );
  return user;
}

const section = (name: string) => screen.findByRole('region', { name });

describe('what cannot be set', () => {
  it('says why the catalogue could not be read, and tries again when asked', async () => {
    const gateway = gatewayWith([]);
    gateway.readFailure = gatewayError('unavailable', 'connection refused');
    const user = open(gateway);
    expect(await screen.findByText('Could not read the SLOs')).toBeVisible();
    expect(screen.getByText('connection refused')).toBeVisible();
    gateway.readFailure = undefined;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await section('Export')).toBeVisible();
  });

  it('shows a Viewer the settings, which permission is missing, and no way to change them', async () => {
    const gateway = gatewayWith([CHECKOUT]);
    gateway.permissions = { canWrite: false };
    open(gateway);
    expect(await screen.findByText('You can look at this, but not save it')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Save settings' })).not.toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'Import' })).not.toBeInTheDocument();
  });

  it('offers a provisioned catalogue as a provisioning file with doubled $', async () => {
    const gateway = gatewayWith([CHECKOUT]);
    gateway.stored = { ...gateway.stored, origin: 'provisioned', readOnly: 'provisioned' };
    const user = open(gateway);
    expect(await screen.findByText('The catalogue is read-only')).toBeVisible();
    await user.click(await screen.findByRole('button', { name: 'Copy: Provisioning file' }));
    await waitFor(async () => expect(await navigator.clipboard.readText()).toContain('up{job="shop$$1"}'));
    expect(await navigator.clipboard.readText()).toMatch(/^apiVersion: 1\napps:\n {2}- type: headroom-slo-app\n/);
  });

  it('shows fifty of a thousand entries that cannot be read, and says how many there are', async () => {
    const broken = Array.from({ length: 1000 }, (_, index) => ({ id: `broken-${index}` }));
    open(gatewayWith([CHECKOUT], broken));
    expect(await screen.findByText('1000 stored entries cannot be read')).toBeVisible();
    expect(screen.getByText('950 more are shown when these are mended or removed.')).toBeVisible();
    expect(screen.getAllByRole('button', { name: /^Remove broken-/ })).toHaveLength(50);
  });

  it('lists entries that cannot be read with reason and text', async () => {
    open(gatewayWith([CHECKOUT], [{ id: 'broken', title: 'Broken' }]));
    expect(await screen.findByText('1 stored entry cannot be read')).toBeVisible();
    expect(screen.getByText(/"title": "Broken"/)).toBeVisible();
    expect(screen.getByText(/`service` is missing/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Remove broken' })).toBeEnabled();
  });

  it('asks before it removes an entry for good', async () => {
    const gateway = gatewayWith([CHECKOUT], [{ id: 'broken', title: 'Broken' }]);
    const save = jest.spyOn(gateway.catalogue, 'save');
    const user = open(gateway);
    await user.click(await screen.findByRole('button', { name: 'Remove broken' }));
    expect(screen.getByText(/deleted and cannot be brought back. Copy it first/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Keep it' }));
    expect(save).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Remove broken' }));
    await user.click(screen.getByRole('button', { name: 'Remove' }));
    const discarded = { discard: [expect.objectContaining({ list: 'slos', index: 1, id: 'broken' })] };
    await waitFor(() => expect(save).toHaveBeenCalledWith(expect.anything(), expect.anything(), discarded));
  });

  it('warns before the limit is met', async () => {
    const gateway = gatewayWith([CHECKOUT]);
    gateway.stored = { ...gateway.stored, size: { bytes: 60_000, packed: true } };
    open(gateway);
    expect(await screen.findByText('The catalogue is close to its limit')).toBeVisible();
    expect(screen.getByText('60,000 of 65,535 bytes, 1 SLO')).toBeVisible();
  });
});

describe('defaults and teams', () => {
  it('says what is wrong with a team beside its field, and stores nothing', async () => {
    const gateway = gatewayWith([]);
    const user = open(gateway);
    await user.click(await screen.findByRole('button', { name: 'Add team' }));
    await user.type(screen.getByRole('textbox', { name: 'Id of team 1' }), 'Pay ments');
    await user.click(screen.getByRole('button', { name: 'Save settings' }));
    expect(await screen.findByText(/^id is "Pay ments"/)).toBeVisible();
    expect(gateway.stored.revision).toBe(1);
  });

  it('blames the fields of a new team only once somebody left them', async () => {
    const user = open(gatewayWith([]));
    await user.click(await screen.findByRole('button', { name: 'Add team' }));
    await user.type(screen.getByRole('textbox', { name: 'Id of team 1' }), 'payments');
    await user.tab();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    await user.tab();
    expect(await screen.findByRole('alert')).toHaveTextContent('title is empty. Fill it in, for example Payments.');
  });

  it('saves them', async () => {
    const gateway = gatewayWith([CHECKOUT]);
    const user = open(gateway);
    await user.click(await screen.findByRole('button', { name: 'Add team' }));
    await user.type(screen.getByRole('textbox', { name: 'Id of team 1' }), 'payments');
    await user.type(screen.getByRole('textbox', { name: 'Name of team 1' }), 'Payments');
    await user.click(screen.getByRole('button', { name: 'Save settings' }));
    expect(await screen.findByText('Settings saved')).toBeVisible();
    expect(gateway.stored.catalogue.teams).toEqual([{ id: 'payments', title: 'Payments' }]);
    expect(gateway.stored.catalogue.slos).toEqual([CHECKOUT]);
  });

  it('name the SLOs of a team that is removed before anything is saved', async () => {
    const gateway = gatewayWith([{ ...CHECKOUT, team: 'payments' }, SEARCH]);
    const teams = ['payments', 'search'].map((id) => ({ id, title: id }));
    gateway.stored = { ...gateway.stored, catalogue: { ...gateway.stored.catalogue, teams } };
    const user = open(gateway);
    await user.click(await screen.findByRole('button', { name: 'Remove team 2' }));
    expect(screen.queryByText(/^SLOs still name the team/)).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Remove team 1' }));
    expect(screen.getByText('SLOs still name the team payments')).toBeVisible();
    expect(
      screen.getByText('Checkout is up. They keep its id. Give them another team, or add it again.')
    ).toBeVisible();
    expect(gateway.stored.catalogue.teams).toEqual(teams);
  });

  it('offers both ways out of a conflict', async () => {
    const gateway = gatewayWith([]);
    const theirs = {
      ...gateway.stored,
      catalogue: { ...gateway.stored.catalogue, teams: [{ id: 'payments', title: 'Money' }] },
    };
    gateway.saveFailure = {
      kind: 'conflict',
      conflicts: [{ kind: 'team', teamId: 'payments', theirs: { id: 'payments', title: 'Money' } }],
      current: theirs,
    };
    const user = open(gateway);
    await user.click(await screen.findByRole('button', { name: 'Add team' }));
    await user.type(screen.getByRole('textbox', { name: 'Id of team 1' }), 'payments');
    await user.type(screen.getByRole('textbox', { name: 'Name of team 1' }), 'Payments');
    await user.click(screen.getByRole('button', { name: 'Save settings' }));
    expect(await screen.findByText('Somebody else changed the same thing')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Show what is saved' }));
    expect(screen.getByRole('textbox', { name: 'Name of team 1' })).toHaveValue('Money');
  });
});

describe('import', () => {
  const HEAD = 'apiVersion: headroom/v1\nkind: SloCatalogue\nslos:\n';
  const entry = (id: string, title: string, target = '99.9') =>
    [
      `  - id: ${id}`,
      `    title: ${title}`,
      '    service: shop',
      `    sli: { probe: { metric: 'up{job="shop$1"}' } }`,
      `    objective: { target: ${target}, window: 30d }`,
      '',
    ].join('\n');

  async function paste(gateway: MemoryGateway, yaml: string) {
    const user = open(gateway);
    const area = await section('Import');
    await user.click(within(area).getByRole('textbox'));
    await user.paste(yaml);
    return { user, area };
  }

  it('names the line of each problem and offers nothing to import', async () => {
    const { area } = await paste(gatewayWith([]), HEAD + entry('checkout', 'Checkout is up', '100'));
    expect(await within(area).findByText('This cannot be imported yet')).toBeVisible();
    expect(within(area).getByText(/^Line 8:/)).toHaveTextContent(
      'Line 8: `objective.target` is 100, but must be above 0 and below 100'
    );
    expect(within(area).queryByRole('button', { name: 'Import' })).not.toBeInTheDocument();
  });

  it('names the first fifty problems of a text, and how many more there are', async () => {
    const broken = Array.from({ length: 60 }, (_, index) => entry(`slo-${index}`, `SLO ${index}`, '100'));
    const { area } = await paste(gatewayWith([]), HEAD + broken.join(''));
    expect(await within(area).findByText('And 10 more.')).toBeVisible();
    expect(within(area).getAllByText(/^Line \d+:/)).toHaveLength(50);
  });

  it('says that a text is no YAML, and where', async () => {
    const { area } = await paste(gatewayWith([]), 'slos: [');
    expect(await within(area).findByText(/^Line 1:/)).toHaveTextContent('The YAML is not valid');
  });

  it('refuses a text that is too long at once, and keeps what was there', async () => {
    const { user, area } = await paste(gatewayWith([]), 'slos: [');
    const field = within(area).getByRole('textbox');
    fireEvent.change(field, { target: { value: 'x'.repeat(2_000_001) } });
    expect(
      within(area).getByText(
        'The text is 2000001 characters long; at most 2000000 are read. Split it into several files and import one after the other.'
      )
    ).toBeVisible();
    expect(field).toHaveValue('slos: [');
    await user.type(field, ' ');
    expect(within(area).queryByText(/at most 2000000/)).not.toBeInTheDocument();
  });

  it('refuses a file that is too large without reading it', async () => {
    const { user, area } = await paste(gatewayWith([]), '');
    const file = new File([], 'large.yaml');
    const text = jest.fn();
    Object.defineProperties(file, { size: { value: 80_000_000 }, text: { value: text } });
    await user.upload(area.querySelector<HTMLInputElement>('input[type="file"]')!, file);
    expect(
      await within(area).findByText(/^The file has 80000000 bytes; at most 2000000 characters are read/)
    ).toBeVisible();
    expect(text).not.toHaveBeenCalled();
  });

  test.each(['', ' \n\t'])('says that a file is empty: %j', async (content) => {
    const { user, area } = await paste(gatewayWith([]), '');
    const file = new File([], 'empty.yaml');
    Object.defineProperty(file, 'text', { value: () => Promise.resolve(content) });
    await user.upload(area.querySelector<HTMLInputElement>('input[type="file"]')!, file);
    expect(await within(area).findByText('The file is empty. Choose a file with a catalogue in it.')).toBeVisible();
  });

  it('shows what would change first, then does it, then undoes it', async () => {
    const gateway = gatewayWith([CHECKOUT, SEARCH]);
    const yaml = HEAD + entry('checkout', 'Checkout is up', '99.5') + entry('cart', 'Cart is up');
    const { user, area } = await paste(gateway, yaml);
    expect(await within(area).findByText('1 added, 1 changed, 0 removed, 0 the same')).toBeVisible();
    expect(within(area).getByText('Added: Cart is up')).toBeVisible();
    expect(within(area).getByText('Changed: Checkout is up (Target)')).toBeVisible();
    expect(gateway.stored.revision).toBe(1);

    await user.click(within(area).getByRole('button', { name: 'Import' }));
    expect(await within(area).findByText('Imported')).toBeVisible();
    expect(gateway.stored.catalogue.slos.map(({ id }) => id)).toEqual(['checkout', 'search', 'cart']);

    await user.click(within(area).getByRole('button', { name: 'Undo' }));
    expect(await within(area).findByText('The import was undone')).toBeVisible();
    expect(gateway.stored.catalogue.slos).toEqual([CHECKOUT, SEARCH]);
  });

  it('names the first few of many', async () => {
    const yaml = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => entry(id, `SLO ${id}`)).join('');
    const { area } = await paste(gatewayWith([]), HEAD + yaml);
    expect(await within(area).findByText('7 added, 0 changed, 0 removed, 0 the same')).toBeVisible();
    expect(within(area).getByText('Added: SLO a, SLO b, SLO c, SLO d, SLO e and 2 more')).toBeVisible();
  });

  it('that names no default window leaves the stored one, and its SLOs inherit it', async () => {
    const gateway = gatewayWith([]);
    const { stored } = gateway;
    const defaults = { ...stored.catalogue.defaults, window: seconds(7 * DAY) };
    gateway.stored = { ...stored, catalogue: { ...stored.catalogue, defaults } };
    const { user, area } = await paste(gateway, HEAD + entry('cart', 'Cart is up').replace(', window: 30d', ''));
    await user.click(await within(area).findByRole('button', { name: 'Import' }));
    expect(await within(area).findByText('Imported')).toBeVisible();
    expect(gateway.stored.catalogue).toMatchObject({
      defaults,
      slos: [{ objective: { window: { length: 7 * DAY, inherited: true } } }],
    });
  });

  it('that meets a conflict says what to do where there are no versions to look at', async () => {
    const gateway = gatewayWith([CHECKOUT]);
    const { user, area } = await paste(gateway, HEAD + entry('checkout', 'Checkout is up', '99.5'));
    const { stored } = gateway;
    gateway.saveFailure = { kind: 'conflict', conflicts: [], current: stored };
    await user.click(await within(area).findByRole('button', { name: 'Import' }));
    expect(await within(area).findByText(/Reload the page to see what is stored now, and decide again/)).toBeVisible();
  });

  it('names what a replacement would remove', async () => {
    const { user, area } = await paste(gatewayWith([CHECKOUT, SEARCH]), HEAD + entry('checkout', 'Checkout is up'));
    expect(await within(area).findByText('Everything in it is stored already')).toBeVisible();
    await user.click(within(area).getByRole('radio', { name: 'Replace everything' }));
    expect(await within(area).findByText('Removed: Search is up')).toBeVisible();
    expect(within(area).getByRole('button', { name: 'Import and remove 1 SLO' })).toBeEnabled();
  });
});

it('says why there is nothing to export where the document could not be read, and tries again', async () => {
  const gateway = gatewayWith([CHECKOUT]);
  const { raw } = gateway.catalogue;
  gateway.catalogue.raw = async () => err(gatewayError('unavailable', 'connection refused'));
  const user = open(gateway);
  const area = within(await section('Export'));
  expect(await area.findByText('connection refused')).toBeVisible();
  expect(area.queryByText(/Nothing was saved yet/)).not.toBeInTheDocument();
  gateway.catalogue.raw = raw;
  await user.click(area.getByRole('button', { name: 'Try again' }));
  expect(await area.findByRole('button', { name: 'Copy: Catalogue' })).toBeVisible();
});

it('exports the catalogue word for word, and says so', async () => {
  const user = open(gatewayWith([CHECKOUT]));
  await user.click(await screen.findByRole('button', { name: 'Copy: Catalogue' }));
  expect(await screen.findByText('Copied')).toBeVisible();
  await waitFor(async () => expect(await navigator.clipboard.readText()).toContain('up{job="shop$1"}'));
  expect(await navigator.clipboard.readText()).toMatch(/^apiVersion: headroom\/v1\nkind: SloCatalogue\n/);
});
