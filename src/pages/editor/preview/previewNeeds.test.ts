import { DAY, seconds } from '../../../slo/units';
import type { SloDraft } from '../../../spec/draft';
import { emptyDraft } from '../../../spec/emptyDraft';
import { previewNeeds } from './previewNeeds';
import { previewSlo } from './previewSlo';

const EMPTY = emptyDraft({ window: seconds(30 * DAY) });
const EVENTS = { ...EMPTY.events, selector: 'errors_total', total: 'requests_total' };

function needs(draft: SloDraft): string {
  const slo = previewSlo(draft);
  return slo.ok ? 'nothing' : previewNeeds(slo.error, draft);
}

test.each<[string, SloDraft, string]>([
  ['an empty form', EMPTY, 'Fill in Bad events and All events to see the preview.'],
  [
    'good events',
    { ...EMPTY, events: { ...EMPTY.events, counted: 'good', total: 'requests_total' } },
    'Fill in Good events to see the preview.',
  ],
  [
    'a selector that cannot be read',
    { ...EMPTY, events: { ...EVENTS, selector: 'errors_total{' } },
    'Correct Bad events to see the preview.',
  ],
  [
    'a target of 100 and an empty selector',
    { ...EMPTY, events: { ...EVENTS, total: ' ' }, objective: { ...EMPTY.objective, target: '100' } },
    'Fill in All events to see the preview. Correct Target to see the preview.',
  ],
  ['an empty histogram', { ...EMPTY, sliKind: 'latency' }, 'Fill in Histogram to see the preview.'],
  ['a form that is right', { ...EMPTY, events: EVENTS }, 'nothing'],
])('%s', (_, draft, sentence) => {
  expect(needs(draft)).toBe(sentence);
});

it('has words for what no field of the form holds', () => {
  expect(previewNeeds([{ path: ['unknownKeys'], code: 'wrong-form', message: 'x' }], EMPTY)).toBe(
    'Once every field is right, this shows what the past window would have looked like.'
  );
});
