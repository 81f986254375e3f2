import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';

import { createServices } from '../../../state/services';
import { ServicesProvider } from '../../../state/ServicesProvider';
import { createMemoryGateway } from '../../../state/testing/memoryGateway.fixture';
import { NOW } from '../../../state/testing/renderState.fixture';
import { SettingsForm } from './SettingsForm';

async function open(teamId: string) {
  const gateway = createMemoryGateway([]);
  const user = userEvent.setup();
  render(
    <ServicesProvider services={createServices({ gateway, now: () => NOW })}>
      <SettingsForm stored={gateway.stored} readOnly={false} />
    </ServicesProvider>
  );
  await user.click(screen.getByRole('button', { name: 'Add team' }));
  await user.type(screen.getByRole('textbox', { name: 'Id of team 1' }), teamId);
  return { gateway, user, save: screen.getByRole('button', { name: 'Save settings' }) };
}

describe('the pressed button to save settings', () => {
  it('is not pushed away by a message of the field that was left', async () => {
    const { user, save } = await open('Pay ments');
    await user.pointer({ keys: '[MouseLeft>]', target: save });
    expect(screen.getByRole('textbox', { name: 'Id of team 1' })).toHaveFocus();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    await user.pointer('[/MouseLeft]');
    expect(await screen.findByText(/^id is "Pay ments"/)).toBeVisible();
  });

  it('saves when it is let go', async () => {
    const { gateway, user, save } = await open('payments');
    await user.type(screen.getByRole('textbox', { name: 'Name of team 1' }), 'Payments');
    await user.pointer([{ keys: '[MouseLeft>]', target: save }, '[/MouseLeft]']);
    expect(await screen.findByText('Settings saved')).toBeVisible();
    expect(gateway.stored.catalogue.teams).toEqual([{ id: 'payments', title: 'Payments' }]);
  });
});
