import { render, screen } from '@testing-library/react';
import React from 'react';
import { FormProvider, useForm } from 'react-hook-form';

import type { EventCounts } from '../../../slo/events';
import { DAY, HOUR, type Seconds, seconds } from '../../../slo/units';
import type { SloDraft } from '../../../spec/draft';
import { emptyDraft } from '../../../spec/emptyDraft';
import { plain } from '../../../ui/words/plain.fixture';
import { EditorContextProvider } from '../form/editorContext';
import { AlertsSection } from './AlertsSection';

interface Props {
  readonly windowKind?: SloDraft['objective']['windowKind'];
  readonly target?: string;
  readonly window?: string;
  readonly recent?: ReadonlyMap<Seconds, EventCounts>;
}

function OnForm({ windowKind = 'rolling', target = '99.9', window = '30d', recent }: Props) {
  const draft = emptyDraft({ window: 2_592_000 as Seconds });
  const form = useForm<SloDraft>({
    defaultValues: { ...draft, objective: { ...draft.objective, windowKind, target, window, period: 'month' } },
  });
  return (
    <EditorContextProvider
      value={{ readOnly: false, idLocked: true, source: undefined, datasource: undefined, recent }}
    >
      <FormProvider {...form}>
        <AlertsSection />
      </FormProvider>
    </EditorContextProvider>
  );
}

const section = () => plain(screen.getByRole('region', { name: 'Alerts' }).textContent ?? '');

/** 40 events in an hour, and as many in each. */
const QUIET = new Map(
  [HOUR, seconds(6 * HOUR), DAY, seconds(3 * DAY)].map((window) => [window, { bad: 0, total: (40 * window) / HOUR }])
);

test.each(['rolling', 'calendar'] as const)('nobody can think that an alert is sent: %s window', (windowKind) => {
  render(<OnForm windowKind={windowKind} />);
  expect(screen.getByRole('region', { name: 'Alerts' })).toHaveTextContent(
    'These states are computed and shown. Alerts are sent once the rules of the SLO run: the page Rules has them.'
  );
});

describe('how many failures a tier asks for', () => {
  it('stands beside its burn rate, for the traffic that the preview found', () => {
    render(<OnForm recent={QUIET} />);
    expect(section()).toContain(
      'When the burn would spend 2 % of the budget within 1 h (burn rate 14.4×, at least 2 failures), or 5 % of the budget within 6 h (burn rate 6×, at least 4 failures). How many failures it takes follows the traffic, up to 5.'
    );
    expect(section()).toContain(
      'When the burn would spend 10 % of the budget within 1 d (burn rate 3×, at least 5 failures), or 10 % of the budget within 3 d (burn rate 1×, at least 5 failures).'
    );
    expect(section().match(/How many failures/g)).toHaveLength(1);
  });

  it('follows the target on the form', () => {
    render(<OnForm recent={QUIET} target="99" />);
    expect(section()).toContain('2 % of the budget within 1 h (burn rate 14.4×, at least 4 failures)');
  });

  it.each<[string, ReadonlyMap<Seconds, EventCounts> | undefined, string]>([
    ['no preview', undefined, '99.9'],
    ['no data in the windows', new Map(), '99.9'],
    ['counts that mean nothing', new Map([...QUIET.keys()].map((window) => [window, { bad: 0, total: NaN }])), '99.9'],
    ['no target', QUIET, ''],
  ])('is not told where it is not known: %s', (_, recent, target) => {
    render(<OnForm recent={recent} target={target} />);
    expect(section()).toContain('2 % of the budget within 1 h (burn rate 14.4×), or 5 %');
    expect(section()).not.toContain('failures');
  });
});

describe('a limit that cannot be reached', () => {
  const NOTHING = 'No limit of this kind can be reached with this target and window. Use a target above';

  it.each<[string, Props, string]>([
    ['rolling', { target: '50' }, `${NOTHING} 83.34 %.`],
    ['a short window', { target: '50', window: '1d' }, `${NOTHING} 50 %.`],
    ['calendar', { target: '50', windowKind: 'calendar' }, `${NOTHING} 83.34 %.`],
  ])('says which target can: %s', (_, props, sentence) => {
    render(<OnForm {...props} />);
    expect(section()).toContain(sentence);
  });

  it('is not one at a target above', () => {
    render(<OnForm target="83.35" />);
    expect(section()).not.toContain('No limit of this kind');
  });
});

it.each(['1h', '23h', '91d', '0d', 'x', ''])('a window that is refused has no limits: “%s”', (window) => {
  render(<OnForm window={window} />);
  expect(section().match(/The limits follow from the window once it is set\./g)).toHaveLength(2);
  expect(section()).not.toContain('budget within');
});
