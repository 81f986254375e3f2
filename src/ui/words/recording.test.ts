import type { Recording } from '../../slo/recording';
import { DAY, seconds } from '../../slo/units';
import { plain } from './plain.fixture';
import { recordingNote } from './recording';

it.each<[Recording, string, string]>([
  [
    { kind: 'partial', covered: seconds(8 * DAY), window: seconds(30 * DAY) },
    'info',
    'Rules have recorded 8 d of 30 d; computed from raw data until then.',
  ],
  [
    { kind: 'partial', covered: seconds(8 * DAY), window: seconds(20.5 * DAY), ofPeriod: true },
    'info',
    'Rules have recorded 8 d of 20 d 12 h of this period; computed from raw data until the next one begins.',
  ],
  [
    { kind: 'begun', window: seconds(30 * DAY) },
    'info',
    'Rules began to record a few minutes ago. Until they cover 30 d, numbers are computed from raw data.',
  ],
  [
    { kind: 'begun', window: seconds(20.5 * DAY), ofPeriod: true },
    'info',
    'Rules began to record a few minutes ago. Until the next period begins, numbers are computed from raw data.',
  ],
  [
    { kind: 'stopped' },
    'warning',
    'The rules of this SLO have stopped recording; computed from raw data. Its alerts are not evaluated either: check that its rules are still loaded.',
  ],
  [
    { kind: 'outdated' },
    'warning',
    'The rules that run and their alerts count the events of another version of this SLO; computed from raw data. Install its rules again; this is seen within ten minutes.',
  ],
  [
    { kind: 'silent' },
    'warning',
    'The rules of this SLO have recorded no events in the last minutes; computed from raw data. Check that they are evaluated.',
  ],
  [
    { kind: 'doubled', labels: ['cluster', 'replica'] },
    'warning',
    'Several series carry the id of this SLO and differ in cluster, replica, so their sums would count events twice; computed from raw data. Let one server evaluate its rules, or deduplicate its replicas.',
  ],
  [
    { kind: 'doubled', labels: [] },
    'warning',
    'The rules of this SLO run more than once, so their sums would count events twice; computed from raw data. Load them once.',
  ],
])('%j', (recording, severity, text) => {
  const note = recordingNote(recording);
  expect([note?.severity, plain(note?.text ?? '')]).toEqual([severity, text]);
});

it.each<Recording>([{ kind: 'none' }, { kind: 'covers' }, { kind: 'unknown' }])(
  'nothing to explain: $kind',
  (recording) => expect(recordingNote(recording)).toBeUndefined()
);
