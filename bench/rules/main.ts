import '../../src/promql/readText';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { prometheusRules } from '../../src/rules/prometheusRules';
import { sloRules } from '../../src/rules/sloRules';
import { SLIS, sloOf } from '../../src/queries/slos.fixture';
import { printYaml } from '../../src/spec/yamlText';
import { startPrometheus } from '../../tests/prometheus/prometheusServer';
import { broken, type Row, tableLines } from '../table';
import { HEAD_FLAGS, untilHead, writeHead } from './head';
import { rawHistory, recordedHistory } from './history';
import { type Cost, measureCosts } from './measure';
import { type MeasuredGroup, readRuleFile } from './ruleFile';

/** When the rules are evaluated: long before the server's clock, so that its own retention does not matter. */
const END = Date.UTC(2026, 5, 1) / 1000;
const HOUR = 3600;

/** The longest range that rules of others read of raw series; ours read 16 minutes. */
const RAW = 73 * HOUR;

const SLOTH = join(__dirname, 'against/sloth.rules.yaml');

/** Of the time that Sloth's rules take in the same server. */
const MOST_OF_SLOTH = 1 / 50;

const SLOS = 1000;

/** Each evaluates all rules once; the median counts. */
const ROUNDS = 20;

interface RuleSet {
  readonly name: string;
  readonly groups: readonly MeasuredGroup[];
}

/** `npm run bench:rules [-- --against FILE]`: what one SLO costs its Prometheus, beside Sloth's rules or another file for the same SLO. */
async function main(): Promise<void> {
  const flag = process.argv.indexOf('--against');
  const file = flag < 0 ? undefined : process.argv[flag + 1];
  const own: RuleSet = { name: 'Headroom', groups: readRuleFile(ownRules()) };
  const all = [own, await read('Sloth', SLOTH), ...(file === undefined ? [] : [await read(file, file)])];
  const histories = [...rawHistory(END, RAW), ...all.flatMap(({ groups }) => recordedHistory(groups, END))];
  const server = await startPrometheus({ histories: untilHead(histories, END), flags: HEAD_FLAGS });
  try {
    await writeHead(server.url, histories, END);
    const groups = all.map((one) => one.groups);
    const costs = await measureCosts(server.url, groups, END, ROUNDS);
    const rows = [
      ...costs.flatMap((cost, i) => costRows(all[i] ?? own, cost, i === 0)),
      ...timeRows(costs),
      ...costs.slice(0, 1).flatMap(ruleRows),
      ...compileTime(),
    ];
    process.stdout.write(`${tableLines(rows).join('\n')}\n`);
    process.exitCode = broken(rows).length > 0 ? 1 : 0;
  } finally {
    await server.stop();
  }
}

async function read(name: string, file: string): Promise<RuleSet> {
  return { name, groups: readRuleFile(await readFile(file, 'utf8')) };
}

/** Times of one machine under one load; only their ratio means something elsewhere. */
function timeRows([own, sloth]: readonly Cost[]): readonly Row[] {
  const evaluation = own?.evaluation ?? NaN;
  const part = evaluation / (sloth?.evaluation ?? NaN);
  const core = (evaluation * SLOS) / 1000;
  return [
    ["Headroom: evaluation beside Sloth's", `1/${Math.floor(1 / part)}`, { value: part, most: MOST_OF_SLOTH }],
    ['Headroom: 1,000 such SLOs, of one core', `${(core * 100).toFixed(1)} %`],
  ];
}

/** Where the time goes, for whoever wants to spend less. */
function ruleRows({ ofRules }: Cost): readonly Row[] {
  return ofRules.map(({ rule: { record, labels }, evaluation }) => [
    `Headroom: ${record ?? labels['tier'] ?? 'an alert'}`,
    `${(evaluation * 1000).toFixed(2)} µs/s`,
  ]);
}

function ownRules(): string {
  const groups = sloRules(sloOf(SLIS.bad()));
  return printYaml(prometheusRules(groups.ok ? groups.value : []));
}

function costRows({ name }: RuleSet, cost: Cost, isOwn: boolean): readonly Row[] {
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
