import { planBuckets, planEvents } from '../src/queries/batch';
import { periodAt } from '../src/slo/calendarPeriod';
import type { SloWindow } from '../src/slo/objective';
import type { Slo } from '../src/slo/slo';
import { instant, seconds } from '../src/slo/units';
import { decodeCatalogue } from '../src/spec/decodeCatalogue';
import { bucketStep, firstBucketEnd, STATUS_BUCKETS } from '../src/state/measure/bucketStep';
import type { History } from '../tests/prometheus/openMetrics';
import { startPrometheus } from '../tests/prometheus/prometheusServer';
import type { Row } from './table';

const DAY = 86_400;
const SERIES = 10;
const SCRAPE = 300;
/** The SLO of the figures in the documentation: 200 raw series, 100 of them errors, a sample every 15 seconds. */
const AS_DOCUMENTED = (200 / SERIES) * (SCRAPE / 15);
/** Below what a year of all series has, above what one of them has. */
const FEW_SAMPLES = (366 * DAY * 3) / SCRAPE;

const calendar = (period: 'month' | 'quarter' | 'year'): SloWindow => ({ kind: 'calendar', period, timeZone: 'UTC' });
const WINDOWS: Readonly<Record<string, SloWindow>> = {
  '30 days': { kind: 'rolling', length: seconds(30 * DAY) },
  'a quarter': calendar('quarter'),
  'a year': calendar('year'),
};

/** What windows cost where no rules run, at their ends, in a real Prometheus whose limit of samples is far below a year. */
export async function benchRawWindows(): Promise<readonly Row[]> {
  const end = instant(Date.UTC(2027, 0, 1) / 1000 - 60);
  const server = await startPrometheus({
    histories: Array.from({ length: SERIES }, (_, i) => history(i, end)),
    flags: [`--query.max-samples=${FEW_SAMPLES}`],
  });
  try {
    const rows: Row[] = [];
    for (const [name, window] of Object.entries(WINDOWS)) {
      const cost = await costOf(server.url, sloWith(window), end);
      const millions = Math.round((cost.samples * AS_DOCUMENTED) / 1e6);
      const took = cost.seconds * AS_DOCUMENTED;
      rows.push([`${name} of one SLO from raw data: samples, as documented`, `${millions} million`]);
      rows.push(['  time of the server for them', `${took.toFixed(0)} s`]);
    }
    return rows;
  } finally {
    await server.stop();
  }
}

function history(index: number, end: number): History {
  const points = Array.from({ length: (366 * DAY) / SCRAPE }, (_, n) => [end - n * SCRAPE, 0] as const).reverse();
  const code = index % 2 === 0 ? '200' : '500';
  return {
    metric: 'http_requests_total',
    labels: { job: 'a', code, instance: `pod-${index}` },
    points: points.map(([time], n) => [time, n * (index % 2 === 0 ? 1000 : 1)] as const),
  };
}

function sloWith(window: SloWindow): Slo {
  const events = { bad: 'http_requests_total{job="a",code="500"}', total: 'http_requests_total{job="a"}' };
  const slo = { id: 'a', title: 'A', service: 'a', sli: { events }, objective: { target: 99.9 } };
  const decoded = decodeCatalogue({ apiVersion: 'headroom/v1', kind: 'SloCatalogue', slos: [slo] });
  const found = decoded.ok ? decoded.value.catalogue.slos[0] : undefined;
  if (found === undefined) {
    throw new Error('The SLO of the bench cannot be read.');
  }
  return { ...found, objective: { ...found.objective, window } };
}

/** The events of the window and the buckets of its sparkline, as the list asks for them. */
async function costOf(url: string, slo: Slo, end: ReturnType<typeof instant>) {
  const { window } = slo.objective;
  const length = window.kind === 'rolling' ? window.length : seconds(end - periodAt(window, end).start);
  const step = bucketStep(length, STATUS_BUCKETS);
  const [events] = planEvents([slo], () => [length]).plans;
  const [buckets] = planBuckets([slo], step).plans;
  const answers = [
    await ask(`${url}/api/v1/query`, { query: events?.expr ?? '', time: String(end) }),
    await ask(`${url}/api/v1/query_range`, {
      query: buckets?.expr ?? '',
      start: String(firstBucketEnd(end, length, step)),
      end: String(end),
      step: String(step),
    }),
  ];
  const sum = (figure: (one: Stats) => number) => answers.reduce((all, one) => all + figure(one), 0);
  return {
    samples: sum(({ samples }) => samples.totalQueryableSamples),
    seconds: sum(({ timings }) => timings.execTotalTime),
  };
}

interface Stats {
  readonly timings: { readonly execTotalTime: number };
  readonly samples: { readonly totalQueryableSamples: number };
}

async function ask(url: string, parameters: Readonly<Record<string, string>>): Promise<Stats> {
  const body = new URLSearchParams({ ...parameters, stats: 'all' });
  const response = await fetch(url, { method: 'POST', body, signal: AbortSignal.timeout(60_000) });
  const answer = (await response.json()) as { data?: { stats: Stats }; error?: string };
  if (!answer.data) {
    throw new Error(answer.error ?? response.statusText);
  }
  return answer.data.stats;
}
