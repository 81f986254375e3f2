import '../../src/promql/readText';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readCatalogue } from '../../cli/readCatalogue';
import { run } from '../../cli/run';
import { planEvents } from '../../src/queries/batch';
import { fromRecorded } from '../../src/queries/recorded/fromRecorded';
import { planRecordings } from '../../src/queries/recorded/planRecordings';
import { recordedWindow } from '../../src/queries/recorded/recordedWindow';
import type { Slo } from '../../src/slo/slo';
import { instant, MINUTE } from '../../src/slo/units';
import { query } from '../prometheus/prometheusApi';
import { type PrometheusServer, startPrometheus } from '../prometheus/prometheusServer';
import { DAY, eventsIn, HOUR, incident, plus, scrape, START, steady, times } from './traffic';

jest.setTimeout(120_000);

/** The evening of the last day of a month of 31 days: it began more than 30 days ago. */
const NOW = instant(START + 30 * DAY + 20 * HOUR + 7 * MINUTE);
const TRAFFIC = steady(10);
/** Half of all fails in an hour of the first day. */
const FAILURES = incident(5, START + 8 * HOUR, START + 9 * HOUR);
const CATALOGUE = `apiVersion: headroom/v1
kind: SloCatalogue
slos:
  - { id: answers, title: T, service: s, sli: { events: { bad: 'requests_total{job="a",code=~"5.."}', total: 'requests_total{job="a"}' } }, objective: { target: 99, window: { calendar: month, timeZone: UTC } } }
`;

let folder: string;
let slos: readonly Slo[];
let raw: PrometheusServer;
let recorded: PrometheusServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'headroom-backfill-'));
  const file = join(folder, 'slos.yaml');
  await writeFile(file, CATALOGUE);
  slos = readCatalogue([{ name: file, text: CATALOGUE }]).catalogue?.slos ?? [];
  const scraping = { from: START, to: NOW, interval: 60 };
  const series = (code: string, counter: typeof TRAFFIC) =>
    scrape('requests_total', { job: 'a', instance: 'i', code }, counter, scraping);
  raw = await startPrometheus({
    histories: [series('200', plus(TRAFFIC, times(FAILURES, -1))), series('500', FAILURES)],
  });
  const until = new Date(NOW * 1000).toISOString();
  const { code, stdout } = await run([
    ...['backfill', '--until', until, '--out', folder, '--prometheus', raw.url, file],
  ]);
  expect(code).toBe(0);
  await promisify(execFile)('sh', ['-c', stdout]);
  recorded = await startPrometheus({ blocks: join(folder, 'blocks') });
});

afterAll(async () => {
  await Promise.all([raw.stop(), recorded.stop()]);
  await rm(folder, { recursive: true, force: true });
});

test('what promtool has computed of the past covers a month of 31 days, and holds the failures of its first day', async () => {
  const [slo] = slos;
  const window = slo && recordedWindow(slo.objective.window, NOW);
  const recordings = planRecordings(window ? [window] : []);
  const [read] = recordings.read(await query(recorded.url, recordings.expr, NOW));
  expect(slo && read?.of(slo)).toEqual({ kind: 'covers' });

  const [plan] = planEvents(slos, () => (window ? [window.length] : []), fromRecorded(NOW, 1)).plans;
  const events = plan?.read(await query(recorded.url, plan.expr, NOW));
  const counts = slo && window && events?.get(slo.id)?.get(window.length);
  expect(counts?.bad).toBeCloseTo(eventsIn(FAILURES, NOW, NOW - START), 3);
  // Long windows are as long as they are to five minutes.
  expect(Math.abs((counts?.total ?? NaN) - eventsIn(TRAFFIC, NOW, NOW - START))).toBeLessThanOrEqual(10 * 5 * MINUTE);
});
