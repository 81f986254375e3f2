import { screen, waitFor, within } from '@testing-library/react';
import { gatewayError } from '../../grafana/gatewayError';
import { err } from '../../slo/result';
import { CHECKOUT, gatewayWith, open, SEARCH, section } from './settings.fixture';

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
