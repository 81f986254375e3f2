import { act, render, screen } from '@testing-library/react';
import React from 'react';
import { FormProvider, useForm } from 'react-hook-form';

import type { Seconds } from '../../../slo/units';
import type { SloDraft } from '../../../spec/draft';
import { emptyDraft } from '../../../spec/emptyDraft';
import { CustomFields } from './CustomFields';
import { ObjectiveSection } from './ObjectiveSection';

// Without CodeMirror: the plain text area is what everybody has until it is loaded.
jest.mock('../../../ui/promql-field/PromqlEditor', () => {
  throw new Error('not loaded in this test');
});

function OnForm({ change, children }: { readonly change: Partial<SloDraft>; readonly children: React.ReactNode }) {
  const form = useForm<SloDraft>({ defaultValues: { ...emptyDraft({ window: 2_592_000 as Seconds }), ...change } });
  return <FormProvider {...form}>{children}</FormProvider>;
}

const { objective, custom } = emptyDraft({ window: 2_592_000 as Seconds });
const fields = () => [...document.querySelectorAll<HTMLElement>('[data-field]')].map(({ dataset }) => dataset['field']);

test.each([
  ['rolling', ['objective.target', 'objective.windowKind', 'objective.window']],
  ['calendar', ['objective.target', 'objective.windowKind', 'objective.period', 'objective.timeZone']],
] as const)('the kind of the window comes before the fields that it decides on: %s', (windowKind, expected) => {
  render(
    <OnForm change={{ objective: { ...objective, windowKind } }}>
      <ObjectiveSection />
    </OnForm>
  );
  expect(fields().slice(0, expected.length)).toEqual(expected);
});

test.each([
  ['rolling', 'Allows 43 min of full outage in 30 d.'],
  ['calendar', 'Allows 43 min of full outage in a period of 30 d.'],
] as const)('what a %s window allows', (windowKind, sentence) => {
  render(
    <OnForm change={{ objective: { ...objective, target: '99.9', windowKind, period: 'month' } }}>
      <ObjectiveSection />
    </OnForm>
  );
  expect(screen.getByText(sentence)).toBeVisible();
});

test.each(['1h', '91d'])('a window that is refused allows nothing: %s', (window) => {
  render(
    <OnForm change={{ objective: { ...objective, target: '99.9', window } }}>
      <ObjectiveSection />
    </OnForm>
  );
  expect(screen.getByText('A target and a window say how much may fail.')).toBeVisible();
});

test.each([
  ['bad', 'sum(rate(x_failed_total[$window]))'],
  ['good', 'sum(rate(x_good_total[$window]))'],
] as const)('a custom SLI shows what an expression of %s events looks like', async (counted, example) => {
  render(
    <OnForm change={{ custom: { ...custom, counted } }}>
      <CustomFields />
    </OnForm>
  );
  // The refusal of the editor comes a moment later.
  await act(async () => undefined);
  expect(screen.getByPlaceholderText(example)).toBeInTheDocument();
  expect(screen.getByPlaceholderText('sum(rate(x_total[$window]))')).toBeInTheDocument();
});

test.each<[target: string, warning: string | undefined]>([
  ['0.9999', 'The target is 0.9999, which means 0.9999 %. Targets are percents: write 99.99 if that is meant.'],
  ['0.95 %', 'The target is 0.95, which means 0.95 %. Targets are percents: write 95 if that is meant.'],
  ['1', 'The target is 1, which means 1 %. Targets are percents: write 99 if that is meant.'],
  ['99.99', undefined],
  ['1.5', undefined],
  ['', undefined],
])('a ratio for a percent is told at the target: “%s”', (target, warning) => {
  render(
    <OnForm change={{ objective: { ...objective, target } }}>
      <ObjectiveSection />
    </OnForm>
  );
  const area = document.querySelector<HTMLElement>('[data-field="objective.target"]')!;
  expect(area.querySelector('[role="status"]')?.textContent?.trim()).toBe(warning);
});
