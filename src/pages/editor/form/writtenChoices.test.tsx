import { screen } from '@testing-library/react';
import { storedCatalogue } from '../../../state/testing/memoryGateway.fixture';
import { field, gatewayWith, open, slo } from '../editorPage.fixture';

/** By its label; Grafana puts the help into the label, too. */
const box = (label: string) => screen.getByRole('combobox', { name: (name) => name.startsWith(label) });

/** The editor of an SLO of the team "platform", which two teams could be. */
async function edit(more: object = {}) {
  const saved = slo({ id: 'door', title: 'The front door is up', team: 'platform', ...more });
  const gateway = gatewayWith(saved);
  const { catalogue } = gateway.stored;
  const teams = [
    { id: 'payments', title: 'Payments' },
    { id: 'platform', title: 'Platform' },
  ];
  gateway.stored = storedCatalogue([saved], { catalogue: { ...catalogue, teams } });
  const user = open('door/edit', gateway);
  await field('Title');
  return user;
}

describe('a text in a field with choices', () => {
  test.each(['{Enter}', '{Tab}'])('becomes the window with %s', async (key) => {
    const user = await edit();
    await user.type(box('Window'), `45d${key}`);
    expect(box('Window')).toHaveValue('45d');
    expect(screen.getByText('Changed: Window')).toBeVisible();
  });

  it('says what is wrong with a window that is none', async () => {
    const user = await edit();
    await user.type(box('Window'), '7{Enter}');
    expect(box('Window')).toHaveValue('7');
    await user.tab();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The window: “7” is not a duration. Write numbers with units, largest first: 30d, 1h30m, 5m, 300ms.'
    );
  });

  test.each(['{Enter}', '{Tab}'])('becomes the threshold with %s', async (key) => {
    const user = await edit({ sli: { latency: { histogram: 'http_request_duration_seconds', threshold: '300ms' } } });
    await user.type(box('Good at or below'), `450ms${key}`);
    expect(box('Good at or below')).toHaveValue('450ms');
    expect(screen.getByText('Changed: Good at or below')).toBeVisible();
  });

  test.each(['{Enter}', '{Tab}'])('that is a part of a team chooses this team with %s', async (key) => {
    const user = await edit();
    await user.type(box('Team'), `pay${key}`);
    expect(box('Team')).toHaveValue('Payments');
    expect(screen.getByText('Changed: Team')).toBeVisible();
  });

  it('that is no team yet becomes one', async () => {
    const user = await edit();
    await user.type(box('Team'), 'ops{Enter}');
    expect(box('Team')).toHaveValue('ops');
  });

  it('is dropped with Escape, and the old one is back', async () => {
    const user = await edit();
    await user.type(box('Window'), '45d{Escape}');
    expect(box('Window')).toHaveValue('30d');
    expect(screen.getByText('No changes')).toBeVisible();
  });
});
