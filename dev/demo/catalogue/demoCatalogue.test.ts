import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import '../../../src/promql/readText';
import { excludedSpans } from '../../../src/slo/exclusions/excludedSpans';
import { instant } from '../../../src/slo/units';
import { decodeDocuments } from '../../../src/spec/decodeDocuments';
import { eventsOfMinute } from '../history/traffic';
import { demoCatalogue } from './demoCatalogue';

const YAML = readFileSync(join(__dirname, '../../../examples/demo.yaml'), 'utf8');

function frontDoorExclusions(end: number) {
  const decoded = decodeDocuments([demoCatalogue(YAML, end)]);
  const slo = decoded.ok ? decoded.value.catalogue.slos.find(({ id }) => id === 'front-door-uptime') : undefined;
  return slo?.exclusions ?? [];
}

// A Sunday before, in and after its maintenance, and another day.
test.each([
  ['2026-11-22T00:00', 4 * 25],
  ['2026-11-22T02:20', 4 * 25 + 10],
  ['2026-11-22T23:59', 5 * 25],
  ['2026-11-25T12:00', 4 * 25],
])(
  'in a history that ends %s, all maintenance and nothing else lies in the exclusions of the catalogue',
  (clock, weekly) => {
    const end = Date.parse(`${clock}Z`) / 1000;
    const minutes = 30 * 1440;
    const spans = excludedSpans(frontDoorExclusions(end), instant(end - minutes * 60), instant(end));
    const bad = { planned: 0, unplanned: 0 };
    for (let before = minutes; before >= 1; before--) {
      const time = end - before * 60;
      const isPlanned = spans.some(({ from, to }) => time >= from && time < to);
      bad[isPlanned ? 'planned' : 'unplanned'] += eventsOfMinute('front-door', end, before).bad;
    }
    // Four probes a minute.
    expect(bad).toEqual({ planned: 4 * (weekly + 70), unplanned: 4 * (18 + 9) });
  }
);

test('what happens once is moved to the third day before the last one, at the same times', () => {
  const document = demoCatalogue(YAML, Date.UTC(2027, 2, 1, 9) / 1000);
  const exclusions = document.slos.flatMap((slo) => slo.exclusions ?? []);
  expect(exclusions.flatMap(({ once }) => once ?? [])).toEqual([
    { from: '2027-02-26T22:00Z', to: '2027-02-26T23:30Z' },
  ]);
});
