import { instant } from '../../slo/units';
import { maintenanceSentence, maintenanceText, notCountedText, sentenceInMaintenance } from './maintenance';

const at = (iso: string) => instant(Date.parse(iso) / 1000);
const NOW = at('2026-11-21T14:00:00Z');
const titles = ['Updates of the edge servers'];

test.each<[string, string, string, string]>([
  ['later today', '2026-11-21T18:40:00Z', 'utc', 'Maintenance until 18:40 (UTC)'],
  ['tomorrow', '2026-11-22T03:00:00Z', 'utc', 'Maintenance until tomorrow at 03:00 (UTC)'],
  [
    'on the clocks of the reader',
    '2026-11-21T23:30:00Z',
    'Europe/Berlin',
    'Maintenance until tomorrow at 00:30 (Europe/Berlin)',
  ],
  ['next year', '2027-01-03T07:00:00Z', 'America/New_York', 'Maintenance until 3 Jan 2027 at 02:00 (America/New_York)'],
  [
    'the zone of the browser by its name (UTC in tests)',
    '2026-11-21T18:40:00Z',
    'browser',
    'Maintenance until 18:40 (UTC)',
  ],
  ['an unknown zone', '2026-11-21T18:40:00Z', 'Mars/Olympus', 'Maintenance until today at 18:40 UTC'],
])('%s', (_, until, timeZone, words) => {
  expect(maintenanceText({ until: at(until), titles }, { now: NOW, timeZone })).toBe(words);
});

test('one that nobody sees the end of', () => {
  expect(maintenanceText({ titles }, { now: NOW, timeZone: 'utc' })).toBe('Maintenance for more than a year');
});

test('it says what is done, in the words of who wrote it', () => {
  const ongoing = { until: at('2026-11-21T18:40:00Z'), titles: ['<b>Disks</b> & fans', 'b'] };
  expect(maintenanceSentence(ongoing, { now: NOW, timeZone: 'utc' })).toBe(
    'Maintenance until 18:40 (UTC): <b>Disks</b> & fans, b.'
  );
  expect(notCountedText()).toBe(
    'Not counted: state and numbers do not say how the service is now, nor do alerts of rules that know of this maintenance.'
  );
});

test.each<[string, Parameters<typeof sentenceInMaintenance>[0], string]>([
  ['no traffic is not claimed', { state: 'healthy' }, 'Within budget. Nothing of the last hour was counted.'],
  ['what was counted is told', { state: 'healthy', burnRate: 0 }, 'Within budget, not burning.'],
  ['a spent budget is told', { state: 'exhausted' }, 'The error budget is spent.'],
  ['no data are', { state: 'no-data' }, 'No data: nothing was measured lately.'],
])('%s', (_, facts, words) => {
  expect(sentenceInMaintenance(facts, { now: NOW, timeZone: 'utc' })).toBe(words);
});
