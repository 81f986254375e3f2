import { Input } from '@grafana/ui';
import { render, screen } from '@testing-library/react';
import React from 'react';
import { FieldWithError } from './FieldWithError';

/** The field of Grafana 12, which knows nothing of descriptions. */
jest.mock('@grafana/ui', () => ({
  ...jest.requireActual('@grafana/ui'),
  Field: ({ invalid, error, children }: { invalid: boolean; error: React.ReactNode; children: React.ReactNode }) => (
    <div>
      {children}
      {invalid && <div role="alert">{error}</div>}
    </div>
  ),
}));

function show(error: string | undefined) {
  render(
    <FieldWithError label="Target" error={error}>
      <Input aria-label="Target" />
    </FieldWithError>
  );
  return screen.getByRole('textbox', { name: 'Target' });
}

it('describes the control by its error', () => {
  expect(show('Target is 100, but must be below 100')).toHaveAccessibleDescription(
    'Target is 100, but must be below 100'
  );
});

it('describes nothing where nothing is wrong', () => {
  expect(show(undefined)).not.toHaveAttribute('aria-describedby');
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});
