import { AppPlugin } from '@grafana/data';
import { render, screen } from '@testing-library/react';
import React from 'react';

import { SettingsPage } from './SettingsPage';

jest.mock('../../state/useCatalogue', () => ({
  useCatalogue: () => {
    throw new Error('stored is undefined');
  },
}));

it('the configuration page that broke is a sentence with a way on, not a white page', () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  render(<SettingsPage plugin={new AppPlugin()} query={{}} />);
  expect(screen.getByRole('alert')).toHaveTextContent(/^This page brokestored is undefined/);
  expect(screen.getByRole('button', { name: 'Load it again' })).toBeVisible();
});
