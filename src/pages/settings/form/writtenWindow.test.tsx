import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';

import { DAY, seconds } from '../../../slo/units';
import { createServices } from '../../../state/services';
import { ServicesProvider } from '../../../state/ServicesProvider';
import { createMemoryGateway } from '../../../state/testing/memoryGateway.fixture';
import { NOW } from '../../../state/testing/renderState.fixture';
import { SettingsForm } from './SettingsForm';

test.each(['{Enter}', '{Tab}'])('a default window that is written is taken with %s, and saved', async (key) => {
  const gateway = createMemoryGateway([]);
  const user = userEvent.setup();
  render(
    <ServicesProvider services={createServices({ gateway, now: () => NOW })}>
      <SettingsForm stored={gateway.stored} readOnly={false} />
    </ServicesProvider>
  );
  const box = screen.getByRole('combobox', { name: /^Default window/ });
  await user.type(box, `45d${key}`);
  expect(box).toHaveValue('45d');
  await user.click(screen.getByRole('button', { name: 'Save settings' }));
  expect(await screen.findByText('Settings saved')).toBeVisible();
  expect(gateway.stored.catalogue.defaults.window).toBe(seconds(45 * DAY));
});
