import { gatewayError } from '../../grafana/gatewayError';
import type { Recording } from '../../slo/recording';
import { DAY, seconds } from '../../slo/units';
import { withoutRawData } from './withoutRawData';

const INSTALL = 'Install the rules of this SLO.';
const REFUSED = gatewayError('bad-query', INSTALL, { part: 'exclusions' });
const WINDOW = seconds(30 * DAY);
const PARTIAL: Recording = { kind: 'partial', covered: seconds(8 * DAY), window: WINDOW };
const BEGUN: Recording = { kind: 'begun', window: WINDOW };

test.each<['window' | 'range', Recording, detail: string]>([
  [
    'range',
    { kind: 'covers' },
    'So many exclusions lie in this range that only rules could answer, and what these record is read for the window of the SLO. Choose a range inside of it.',
  ],
  [
    'range',
    PARTIAL,
    'So many exclusions lie in this range that only rules could answer. These have recorded 26 % of the window of the SLO. Choose a range with fewer.',
  ],
  [
    'range',
    BEGUN,
    'So many exclusions lie in this range that only rules could answer. These have recorded 0 % of the window of the SLO. Choose a range with fewer.',
  ],
  [
    'window',
    PARTIAL,
    'So many exclusions lie in the window that its numbers come from rules. These have recorded 26 % of it.',
  ],
  [
    'window',
    BEGUN,
    'So many exclusions lie in the window that its numbers come from rules. These have recorded 0 % of it.',
  ],
  ['window', { kind: 'covers' }, INSTALL],
  ['range', { kind: 'none' }, INSTALL],
  ['window', { kind: 'stopped' }, INSTALL],
])('of a %s that raw data cannot answer, %j is told', (asked, recording, detail) => {
  expect(withoutRawData(REFUSED, recording, asked)).toEqual({ ...REFUSED, detail });
});

test.each(['window', 'range'] as const)('another failure of a %s stays as it is', (asked) => {
  const failure = gatewayError('timeout', 'query timed out');
  expect(withoutRawData(failure, PARTIAL, asked)).toBe(failure);
});
