import { serialize } from '../../src/promql/serialize';
import type { RecordingRule } from '../../src/rules/rule';
import type { Series } from '../../src/slo/samples';
import { instant } from '../../src/slo/units';
import type { Bytes } from '../prometheus/protobuf';
import { query, queryRange } from '../prometheus/prometheusApi';
import { startPrometheus } from '../prometheus/prometheusServer';
import { remoteWrite, sample, timeSeries } from '../prometheus/remoteWrite';
import { BEGIN, oneByOne, scraped } from './replay';
import type { Element, Question, Simulation } from './simulation';

/** All of a month is in memory, where samples may be written up to half of this after later ones. */
const HEAD = '2000h';

const FLAGS = [
  '--web.enable-remote-write-receiver',
  `--storage.tsdb.min-block-duration=${HEAD}`,
  `--storage.tsdb.max-block-duration=${HEAD}`,
];

/** A server answers with no more steps than 11,000, and of a fleet within its time with fewer. */
const STEPS = 2_500;

/** As `simulate`, a hundred times faster: a server holds the samples, and each rule is evaluated over all of the time at once. */
export async function replayInPrometheus(
  { groups, scrapeInterval, series }: Simulation,
  questions: readonly Question[]
): Promise<ReadonlyArray<readonly Element[]>> {
  const server = await startPrometheus({ flags: FLAGS });
  const end = Math.max(...questions.map(({ at }) => at));
  try {
    const scrapes = Math.max(...series.map(({ values }) => values.length));
    for (let from = 0; from < scrapes; from += STEPS) {
      await remoteWrite(
        server.url,
        series.map((one) => scraped(one, scrapeInterval, from, from + STEPS))
      );
    }
    for (const { interval, rules } of oneByOne(groups)) {
      await record(server.url, rules[0], interval, end);
    }
    return await Promise.all(
      questions.map(async ({ at, expr }) => {
        const found = await query(server.url, expr, instant(BEGIN + at));
        return found.map(({ labels, value }) => ({ labels: JSON.stringify(labels), value }));
      })
    );
  } finally {
    await server.stop();
  }
}

async function record(url: string, rule: RecordingRule, interval: number, end: number): Promise<void> {
  for (let from = 0; from <= end; from += STEPS * interval) {
    const span = { from: BEGIN + from, to: BEGIN + Math.min(end, from + (STEPS - 1) * interval), interval };
    // A step earlier, to see what is gone by the first.
    const range = { start: instant(span.from - interval), end: instant(span.to), step: interval };
    const found = await queryRange(url, serialize(rule.expr), range);
    await remoteWrite(
      url,
      found.map((one) => recorded(one, rule, span))
    );
  }
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly interval: number;
}

/** What a rule writes in a span: its name and labels, its values, and that a series is gone. */
function recorded({ labels, points }: Series, rule: RecordingRule, { from, to, interval }: Span): Bytes {
  const samples = points.flatMap(({ time, value }, i) => {
    const isGone = points[i + 1]?.time !== time + interval && time + interval <= to;
    return [...(time < from ? [] : [sample(time, value)]), ...(isGone ? [sample(time + interval, undefined)] : [])];
  });
  return samples.length > 0 ? timeSeries({ ...labels, ...rule.labels, __name__: rule.record }, samples) : [];
}
