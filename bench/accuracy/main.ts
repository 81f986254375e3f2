import '../../src/promql/readText';
import { availableParallelism } from 'node:os';
import { DAY } from '../../src/slo/units';
import {
  ACCURACY_SCENARIOS,
  type AccuracyScenario,
  allowedError,
  probed,
  truth,
} from '../../tests/rules/accuracyScenarios';
import { replayInPrometheus } from '../../tests/rules/prometheusReplay';
import { recordedRatio } from '../../tests/rules/recordedRatio';
import { broken, type Row, tableLines } from '../table';

const DEFAULT_DAYS = 30;

/** Of the error ratio, in percent; where there are few events, one of them may be off. */
const MOST = 0.1;

interface Case {
  readonly scenario: AccuracyScenario;
  readonly kind: 'bad' | 'latency' | 'probe';
  readonly interval: number;
}

/** Counters and probes at both intervals; a histogram is scraped as they are, and its buckets are there from the beginning. */
const CASES: readonly Case[] = ACCURACY_SCENARIOS.flatMap((scenario) => [
  { scenario, kind: 'bad', interval: 15 },
  { scenario, kind: 'bad', interval: 60 },
  ...(scenario.processes.some(({ errorsExist }) => errorsExist === 'with-the-first')
    ? []
    : [{ scenario, kind: 'latency' as const, interval: 60 }]),
  ...(scenario.isProbed ? [15, 60].map((interval) => ({ scenario, kind: 'probe' as const, interval })) : []),
]);

const NAMES = { bad: 'counters', latency: 'latency ', probe: 'probes  ' } as const;

/** `npm run bench:accuracy [-- --days 30]`: what rules record of known events, in the engine of Prometheus. */
async function main(): Promise<void> {
  const flag = process.argv.indexOf('--days');
  const window = (flag < 0 ? DEFAULT_DAYS : Number(process.argv[flag + 1])) * DAY;
  const rows: Row[] = [];
  const waiting = [...CASES.entries()];
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, one] = next;
      const row = await measure(one, window);
      rows[index] = row;
      process.stderr.write(`${tableLines([row]).join('')}\n`);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  process.stdout.write(`${tableLines(rows).join('\n')}\n`);
  process.exitCode = broken(rows).length > 0 ? 1 : 0;
}

async function measure({ scenario, kind, interval }: Case, window: number): Promise<Row> {
  const counted = kind === 'probe' ? probed(scenario, window, interval) : truth(scenario, window);
  const expected = counted.bad / counted.total;
  const found = (await recordedRatio(scenario, { kind, window, interval }, replayInPrometheus)) ?? NaN;
  const off = (100 * (found - expected)) / expected;
  const isOneEvent = Math.abs(found - expected) <= allowedError(counted);
  const name = `${NAMES[kind]} ${interval} s  ${scenario.sentence}`;
  return [
    name,
    `${Number(off.toFixed(4)).toFixed(4)} %`,
    { value: isOneEvent ? Math.min(Math.abs(off), MOST) : Math.abs(off), most: MOST },
  ];
}

main().catch((cause: unknown) => {
  process.stderr.write(`${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\n`);
  process.exitCode = 1;
});
