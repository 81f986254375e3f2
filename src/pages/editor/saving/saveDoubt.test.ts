import type { Loadable } from '../../../slo/loadable';
import type { Slo } from '../../../slo/slo';
import { instant } from '../../../slo/units';
import type { EmptyReason } from '../../../state/preview/emptyReason';
import type { Preview } from '../../../state/preview/usePreview';
import { saveDoubt } from './saveDoubt';

const slo = (counted: 'good' | 'bad') => ({ sli: { kind: 'events', counted } }) as Slo;
const preview = (reason: EmptyReason | undefined, isUpdating = false): Loadable<Preview> => ({
  kind: 'loaded',
  value: { reason, isUpdating } as Preview,
  asOf: instant(0),
  warnings: [],
});
const unknown = (of: 'total' | 'counted'): EmptyReason => ({ kind: 'metric-unknown', of, metric: 'x' });
const unmatched: EmptyReason = { kind: 'labels-never-together', of: 'counted', selector: 'x{a="1",b="2"}' };

test.each<[string, Slo, Loadable<Preview>, string | undefined]>([
  ['nothing is known yet', slo('good'), { kind: 'loading' }, undefined],
  ['numbers of an earlier text', slo('good'), preview(unknown('counted'), true), undefined],
  ['everything is found', slo('good'), preview(undefined), undefined],
  ['no traffic is no mistake', slo('good'), preview({ kind: 'no-traffic' }), undefined],
  [
    'no series of all events',
    slo('bad'),
    preview(unknown('total')),
    'Nothing is found to measure: saved like this, it will have no data.',
  ],
  [
    'a missing bucket',
    { sli: { kind: 'latency' } } as Slo,
    preview({ kind: 'bucket-missing', bounds: [1] }),
    'Nothing is found to measure: saved like this, it will have no data.',
  ],
  [
    'no series of good events',
    slo('good'),
    preview(unmatched),
    'No series matches the good events: saved like this, every event counts as bad.',
  ],
  [
    'no metric of bad events',
    slo('bad'),
    preview(unknown('counted')),
    'No series matches the bad events: saved like this, every event counts as good.',
  ],
  ['no series of bad events: there may be no errors yet', slo('bad'), preview(unmatched), undefined],
])('%s', (_, measured, loadable, sentence) => {
  expect(saveDoubt(measured, loadable)).toBe(sentence);
});
