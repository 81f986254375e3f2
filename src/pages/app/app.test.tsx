import { render, screen } from '@testing-library/react';
import React from 'react';
import { MemoryRouter } from 'react-router-dom';
import { AppBoundary } from './AppBoundary';
import { UnknownPage } from './UnknownPage';

jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  PluginPage: jest.requireActual('./pluginPage.fixture').PluginPage,
}));

function Broken(): never {
  throw new Error('buckets is undefined');
}

describe('AppBoundary', () => {
  it('makes a sentence with a way on of a page that broke', () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    render(
      <AppBoundary>
        <Broken />
      </AppBoundary>
    );
    expect(screen.getByRole('alert')).toHaveTextContent(
      'This page brokebuckets is undefinedNothing was saved or lost by this. When it happens again, report the sentence above.'
    );
    expect(screen.getByRole('button', { name: 'Load it again' })).toBeVisible();
  });

  it('is not there when nothing broke', () => {
    const { container } = render(<AppBoundary>all well</AppBoundary>);
    expect(container).toHaveTextContent(/^all well$/);
  });
});

it('an unknown address leads back to the list', () => {
  render(
    <MemoryRouter future={{ v7_startTransition: true, v7_relativeSplatPath: true }}>
      <UnknownPage />
    </MemoryRouter>
  );
  expect(screen.getByText('Headroom has no page at this address')).toBeVisible();
  expect(screen.getByRole('link', { name: 'All SLOs' })).toHaveAttribute('href', '/a/headroom-slo-app/slos');
});
