import '../../src/promql/readText';
import { readFile } from 'node:fs/promises';
import { prometheusRules } from '../../src/rules/prometheusRules';
import { sloRules } from '../../src/rules/sloRules';
import { SLIS, sloOf } from '../../src/queries/slos.fixture';
import { printYaml } from '../../src/spec/yamlText';
import { startPrometheus } from '../../tests/prometheus/prometheusServer';
import { broken, type Row, tableLines } from '../table';
import { rawHistory, recordedHistory } from './history';
import { type Cost, measureCost } from './measure';
import { readRuleFile } from './ruleFile';

/** Long before the server's clock, so that its own retention and head do not matter. */
const END = Date.UTC(2026, 5, 1) / 1000;
const HOUR = 3600;

/** The longest range that our rules read of raw series, and that rules of others do. */
const OWN_RAW = HOUR;
const THEIR_RAW = 73 * HOUR;

/** `npm run bench:rules [-- --against FILE]`: what one SLO costs its Prometheus, beside any other rule file for the same SLO. */
async function main(): Promise<void> {
  const flag = process.argv.indexOf('--against');
  const against = flag < 0 ? undefined : process.argv[flag + 1];
  const own = readRuleFile(ownRules());
  const theirs = against === undefined ? undefined : readRuleFile(await readFile(against, 'utf8'));
  const server = await startPrometheus({
    histories: [
      ...rawHistory(END, theirs ? THEIR_RAW : OWN_RAW),
      ...recordedHistory(own, END),
      ...(theirs ? recordedHistory(theirs, END) : []),
    ],
  });
  try {
    const rows = [
      ...costRows('Headroom', await measureCost(server.url, own, END), true),
      ...(theirs && against !== undefined ? costRows(against, await measureCost(server.url, theirs, END), false) : []),
      ...compileTime(),
    ];
    process.stdout.write(`${tableLines(rows).join('\n')}\n`);
    process.exitCode = broken(rows).length > 0 ? 1 : 0;
  } finally {
    await server.stop();
  }
}

function ownRules(): string {
  const groups = sloRules(sloOf(SLIS.bad()));
  return printYaml(prometheusRules(groups.ok ? groups.value : []));
}

function costRows(name: string, cost: Cost, isOwn: boolean): readonly Row[] {
  const { samplesPerSecond, evaluation, rules, series } = cost;
  const row = (figure: string, text: string, value: number, most: number): Row =>
    isOwn ? [`${name}: ${figure}`, text, { value, most }] : [`${name}: ${figure}`, text];
  return [
    row('samples read per second', samplesPerSecond.toFixed(1), samplesPerSecond, 100),
    [`${name}: evaluation per second`, `${evaluation.toFixed(3)} ms`],
    row('rules, with alerts', String(rules), rules, 16),
    row('recorded series', String(series), series, 12),
  ];
}

/** SLOs → rules with their PromQL as text; writing YAML is not counted. */
function compileTime(): readonly Row[] {
  const slos = Array.from({ length: 1000 }, (_, i) => sloOf(SLIS.bad(`job-${i}`), { id: `slo-${i}` }));
  const runs = Array.from({ length: 3 }, () => {
    const started = performance.now();
    slos.forEach((slo) => {
      const groups = sloRules(slo);
      prometheusRules(groups.ok ? groups.value : []);
    });
    return (performance.now() - started) / 1000;
  });
  const best = Math.min(...runs);
  return [['compile 1,000 SLOs', `${best.toFixed(2)} s`, { value: best, most: 1 }]];
}

main().catch((cause: unknown) => {
  process.stderr.write(`${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\n`);
  process.exitCode = 1;
});
