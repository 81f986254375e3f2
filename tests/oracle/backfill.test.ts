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
import { instant, MINUTE, seconds } from '../../src/slo/units';
import { query } from '../prometheus/prometheusApi';
import { type PrometheusServer, startPrometheus } from '../prometheus/prometheusServer';
import { type Counter, DAY, eventsIn, HOUR, incident, plus, scrape, START, steady, times } from './traffic';

jest.setTimeout(120_000);

const NOW = instant(START + DAY + 3 * HOUR + 7 * MINUTE);
const DAY_WINDOW = recordedWindow({ kind: 'rolling', length: seconds(DAY) }, NOW);
const TRAFFIC = steady(10);
/** Half of all fails in an hour; no series of failures is there before. */
const OUTAGE = { from: NOW - 10 * HOUR, to: NOW - 9 * HOUR };
const FAILURES = incident(5, OUTAGE.from, OUTAGE.to);

/** A maintenance over the outage, and a while on both sides of it. */
const PLANNED = { from: OUTAGE.from - 10 * MINUTE, to: OUTAGE.to + 10 * MINUTE };
const utc = (time: number) => `${new Date(time * 1000).toISOString().slice(0, 'yyyy-mm-ddThh:mm'.length)}Z`;

const CATALOGUE = `apiVersion: headroom/v1
kind: SloCatalogue
defaults: { window: 1d }
slos:
  - { id: answers, title: T, service: s, sli: { events: { bad: 'requests_total{job="a",code=~"5.."}', total: 'requests_total{job="a"}' } }, objective: { target: 99 } }
  - { id: fast, title: T, service: s, sli: { latency: { histogram: 'duration_seconds{job="a"}', threshold: 300ms } }, objective: { target: 99 } }
  - { id: planned, title: T, service: s, sli: { events: { bad: 'requests_total{job="a",code=~"5.."}', total: 'requests_total{job="a"}' } }, objective: { target: 99 },
      exclusions: &move [{ title: Move, once: { from: '${utc(PLANNED.from)}', to: '${utc(PLANNED.to)}' } }] }
  - { id: planned-each, title: T, service: s, sli: { events: { bad: 'requests_total{job="a",code=~"5.."}', total: 'requests_total{job="a"}', by: [instance] } }, objective: { target: 99 }, exclusions: *move }
  - { id: planned-fast-each, title: T, service: s, sli: { latency: { histogram: 'duration_seconds{job="a"}', threshold: 300ms, by: [instance] } }, objective: { target: 99 }, exclusions: *move }
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
  raw = await startPrometheus({ histories: rawHistory() });
  const until = new Date(NOW * 1000).toISOString();
  const { code, stdout, stderr } = await run([
    'backfill',
    '--until',
    until,
    '--out',
    folder,
    '--prometheus',
    raw.url,
    file,
  ]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: [] });
  await promisify(execFile)('sh', ['-c', stdout]);
  recorded = await startPrometheus({ blocks: join(folder, 'blocks') });
});

afterAll(async () => {
  await Promise.all([raw.stop(), recorded.stop()]);
  await rm(folder, { recursive: true, force: true });
});

function rawHistory() {
  const all = { from: START, to: NOW, interval: 60 };
  const series = (metric: string, labels: object, counter: Counter, from = START) =>
    scrape(metric, { job: 'a', instance: 'i', ...labels }, counter, { ...all, from });
  const good = plus(TRAFFIC, times(FAILURES, -1));
  return [
    series('requests_total', { code: '200' }, good),
    series('requests_total', { code: '500' }, FAILURES, OUTAGE.from + 60),
    series('duration_seconds_count', {}, TRAFFIC),
    series('duration_seconds_bucket', { le: '0.3' }, good),
    series('duration_seconds_bucket', { le: '+Inf' }, TRAFFIC),
  ];
}

test('what promtool has computed of the past covers the window', async () => {
  const plan = planRecordings([DAY_WINDOW]);
  const [read] = plan.read(await query(recorded.url, plan.expr, NOW));
  expect(slos.map((slo) => [slo.id, read?.of(slo)])).toEqual([
    ['answers', { kind: 'covers' }],
    ['fast', { kind: 'covers' }],
    ['planned', { kind: 'covers' }],
    ['planned-each', { kind: 'covers' }],
    ['planned-fast-each', { kind: 'covers' }],
  ]);
});

test.each([5 * MINUTE, HOUR, 6 * HOUR, DAY])('and holds the events of %d s', async (window) => {
  const [plan] = planEvents(slos, () => [seconds(window)], fromRecorded(NOW, 3)).plans;
  const read = plan?.read(await query(recorded.url, plan.expr, NOW));
  for (const slo of slos) {
    const counts = read?.get(slo.id)?.get(seconds(window));
    const planned = slo.exclusions === undefined ? 0 : Math.max(0, PLANNED.to - Math.max(PLANNED.from, NOW - window));
    const bad = planned > 0 ? 0 : eventsIn(FAILURES, NOW, window);
    expect(Math.abs((counts?.bad ?? NaN) - bad)).toBeLessThanOrEqual(bad / 1000);
    // Long windows are as long as they are to five minutes.
    const edge = window < DAY ? 1 : 10 * 5 * MINUTE;
    const total = eventsIn(TRAFFIC, NOW, window) - 10 * planned;
    expect(Math.abs((counts?.total ?? NaN) - total)).toBeLessThanOrEqual(edge);
  }
});
