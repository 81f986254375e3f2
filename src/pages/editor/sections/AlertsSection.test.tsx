import { render, screen } from '@testing-library/react';
import React from 'react';
import { FormProvider, useForm } from 'react-hook-form';

import type { Seconds } from '../../../slo/units';
import type { SloDraft } from '../../../spec/draft';
import { emptyDraft } from '../../../spec/emptyDraft';
import { AlertsSection } from './AlertsSection';

function OnForm() {
  const form = useForm<SloDraft>({ defaultValues: emptyDraft({ window: 2_592_000 as Seconds }) });
  return (
    <FormProvider {...form}>
      <AlertsSection />
    </FormProvider>
  );
}

test('nobody can think that an alert is sent', () => {
  render(<OnForm />);
  expect(screen.getByRole('region', { name: 'Alerts' })).toHaveTextContent(
    'This version computes these states and shows them; nothing is sent until alert rules are installed, which come with the next version.'
  );
});
