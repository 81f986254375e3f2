import '../../src/promql/readText';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compiledRules } from '../../src/rules/compiledRules.fixture';
import { prometheusRules } from '../../src/rules/formats/prometheusRules';
import { SLIS, sloOf } from '../../src/queries/slos.fixture';
import { printYaml } from '../../src/spec/yamlText';
import { broken, type Row, tableLines } from '../table';
import type { Cost } from './cost';
import { rawHistory, recordedHistory } from './history';
import { measureCosts } from './measure';
import { type MeasuredGroup, readRuleFile } from './ruleFile';
import { inServers } from './servers';
import { type Spread, spreadOf } from './spread';

/** When the rules are evaluated: long before the server's clock, so that its own retention does not matter. */
const END = Date.UTC(2026, 5, 1) / 1000;
const HOUR = 3600;

/** The longest range that rules of others read of raw series, and what the first instant is earlier; ours read 16 minutes. */
const RAW = 73 * HOUR;

/** The same of recorded ones. */
const RECORDED = 30 * 24 * HOUR + HOUR;

const SLOTH = join(__dirname, 'against/sloth.rules.yaml');

/** Of the time that Sloth's rules take in the same server. */
const MOST_OF_SLOTH = 1 / 50;

const SLOS = 1000;

/**
 * Each server lays out its memory and cuts its work in its own way, and is a sample of that: the one in the middle counts.
 */
const SERVERS = 7;

/** Minutes in a row: a read decodes a chunk of samples from its beginning, and a chunk is half an hour here. */
const INSTANTS = Array.from({ length: 30 }, (_, minutes) => END - minutes * 60);

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
  const histories = [...rawHistory(END, RAW), ...all.flatMap(({ groups }) => recordedHistory(groups, END, RECORDED))];
  const groups = all.map((one) => one.groups);
  const runs = await inServers(SERVERS, histories, END, (url) => measureCosts(url, groups, INSTANTS));
  const beside = spreadOf(runs, partOfSloth);
  const rows = [
    ...beside.middle.flatMap((cost, i) => costRows(all[i] ?? own, cost, i === 0)),
    ...timeRows(beside),
    ...beside.middle.slice(0, 1).flatMap(ruleRows),
    ...compileTime(),
  ];
  process.stdout.write(`${tableLines(rows).join('\n')}\n`);
  process.exitCode = broken(rows).length > 0 ? 1 : 0;
}

async function read(name: string, file: string): Promise<RuleSet> {
  return { name, groups: readRuleFile(await readFile(file, 'utf8')) };
}

function partOfSloth([own, sloth]: readonly Cost[]): number {
  return (own?.evaluation ?? NaN) / (sloth?.evaluation ?? NaN);
}

/** Times of one machine under one load; only their ratio means something elsewhere. */
function timeRows({ least, most, middle }: Spread<readonly Cost[]>): readonly Row[] {
  const part = partOfSloth(middle);
  const core = ((middle[0]?.evaluation ?? NaN) * SLOS) / 1000;
  return [
    ["Headroom: evaluation beside Sloth's", oneIn(part), { value: part, most: MOST_OF_SLOTH }],
    [`Headroom: the same in each of ${SERVERS} servers`, `${oneIn(most)} to ${oneIn(least)}`],
    ['Headroom: 1,000 such SLOs, of one core', `${(core * 100).toFixed(1)} %`],
  ];
}

function oneIn(part: number): string {
  return `1/${Math.floor(1 / part)}`;
}

/** Where the time goes, for whoever wants to spend less. */
function ruleRows({ ofRules }: Cost): readonly Row[] {
  return ofRules.map(({ rule: { record, labels }, evaluation }) => [
    `Headroom: ${record ?? labels['tier'] ?? 'an alert'}`,
    `${(evaluation * 1000).toFixed(2)} µs/s`,
  ]);
}

function ownRules(): string {
  return printYaml(prometheusRules(compiledRules(sloOf(SLIS.bad()))));
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
    slos.forEach((slo) => prometheusRules(compiledRules(slo)));
    return (performance.now() - started) / 1000;
  });
  const best = Math.min(...runs);
  return [['compile 1,000 SLOs', `${best.toFixed(2)} s`, { value: best, most: 1 }]];
}

main().catch((cause: unknown) => {
  process.stderr.write(`${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\n`);
  process.exitCode = 1;
});
