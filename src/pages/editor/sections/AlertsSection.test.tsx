import { render, screen } from '@testing-library/react';
import React from 'react';
import { FormProvider, useForm } from 'react-hook-form';

import type { Seconds } from '../../../slo/units';
import type { SloDraft } from '../../../spec/draft';
import { emptyDraft } from '../../../spec/emptyDraft';
import { AlertsSection } from './AlertsSection';

function OnForm({ windowKind }: { readonly windowKind: SloDraft['objective']['windowKind'] }) {
  const draft = emptyDraft({ window: 2_592_000 as Seconds });
  const form = useForm<SloDraft>({ defaultValues: { ...draft, objective: { ...draft.objective, windowKind } } });
  return (
    <FormProvider {...form}>
      <AlertsSection />
    </FormProvider>
  );
}

test.each(['rolling', 'calendar'] as const)('nobody can think that an alert is sent: %s window', (windowKind) => {
  render(<OnForm windowKind={windowKind} />);
  expect(screen.getByRole('region', { name: 'Alerts' })).toHaveTextContent(
    'These states are computed and shown. Alerts are sent once the rules of the SLO run: the page Rules has them.'
  );
});
