import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { RuleGroup } from '../../src/rules/rule';
import type { Sample } from '../../src/slo/samples';
import { prometheusRules } from '../../src/rules/formats/prometheusRules';

/** A raw series as it is scraped: one value for each scrape, `undefined` where it is absent, `null` where nobody scrapes. */
export interface RawSeries {
  readonly series: string;
  readonly values: ReadonlyArray<number | undefined | null>;
}

export interface Simulation {
  readonly groups: readonly RuleGroup[];
  /** Seconds between scrapes; the first is at 0. */
  readonly scrapeInterval: number;
  readonly series: readonly RawSeries[];
}

export interface Question {
  /** Seconds since the first scrape. */
  readonly at: number;
  readonly expr: string;
}

/** One element of an answer: its labels as Prometheus prints them, and its value. */
export interface Element {
  readonly labels: string;
  readonly value: number;
}

const run = promisify(execFile);
const TIMEOUT_MS = 900_000;
const MAX_OUTPUT = 64 * 1024 * 1024;

/**
 * Evaluates rules in the engine of Prometheus over simulated time (`promtool test rules`) and reads what the questions
 * answer. promtool only compares, so every question is asked with no expectation, and the answer read from what it
 * says it got.
 */
export async function simulate(
  simulation: Simulation,
  questions: readonly Question[]
): Promise<ReadonlyArray<readonly Element[]>> {
  const asksOfAlerts = questions.some(({ expr }) => expr.includes('ALERTS'));
  const groups = asksOfAlerts ? simulation.groups : withoutAlerts(simulation.groups);
  const output = await promtoolSays(
    { ...simulation, groups },
    {
      promql_expr_test: questions.map(({ at, expr }, i) => ({
        expr: `label_replace(${expr}, "question", "${i}", "", "")`,
        eval_time: `${at}s`,
        // An element that no question has, so that each one fails and is printed.
        exp_samples: [{ labels: 'nothing', value: 0 }],
      })),
    }
  );
  return questions.map((_, at) => answer(output, at));
}

/** What records evaluates in a quarter of the time, and reads no alert. */
function withoutAlerts(groups: readonly RuleGroup[]): readonly RuleGroup[] {
  return groups
    .map((group) => ({ ...group, rules: group.rules.filter((rule) => 'record' in rule) }))
    .filter(({ rules }) => rules.length > 0);
}

/** What promtool says of a simulation in which `expectations` fail, and are printed therefore. */
export async function promtoolSays(simulation: Simulation, expectations: object): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'headroom-rules-'));
  try {
    // JSON is YAML.
    await writeFile(join(folder, 'rules.yaml'), JSON.stringify(prometheusRules(simulation.groups)));
    await writeFile(join(folder, 'test.yaml'), JSON.stringify(testFile(simulation, expectations)));
    return await outputOf('promtool', ['test', 'rules', join(folder, 'test.yaml')]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function testFile({ groups, scrapeInterval, series }: Simulation, expectations: object) {
  return {
    rule_files: ['rules.yaml'],
    evaluation_interval: '1m',
    // Groups have offsets of their own in a server; here all are due at the same instant.
    group_eval_order: groups.map(({ name }) => name),
    tests: [
      {
        interval: `${scrapeInterval}s`,
        input_series: series.map(({ series: name, values }) => ({
          series: name,
          values: values.map(valueText).join(' '),
        })),
        ...expectations,
      },
    ],
  };
}

function valueText(value: number | undefined | null): string {
  return value === undefined ? 'stale' : value === null ? '_' : String(value).replace('Infinity', 'Inf');
}

async function outputOf(program: string, args: readonly string[]): Promise<string> {
  try {
    const { stdout } = await run(program, [...args], { timeout: TIMEOUT_MS, maxBuffer: MAX_OUTPUT });
    throw new Error(`promtool found nothing to say: ${stdout}`);
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    const output = stdout + stderr;
    const refused = /\berr: .*/.exec(output)?.[0];
    if (refused !== undefined || !output.includes('got:')) {
      throw new Error(`promtool could not answer: ${refused ?? output}`, { cause: error });
    }
    return output;
  }
}

function answer(output: string, question: number): readonly Element[] {
  const elements = output.matchAll(
    new RegExp(`(\\{[^{}\\n]*question="${question}"[^{}\\n]*\\}) ([-+0-9.eENaInf]+)`, 'g')
  );
  return [...elements].map(([, labels = '', value = '']) => ({
    labels,
    value: Number(value.replace('Inf', 'Infinity')),
  }));
}

/** What was answered, as a client reads it. */
export function samplesOf(elements: readonly Element[] = []): readonly Sample[] {
  return elements.map(({ labels, value }) => ({
    labels: Object.fromEntries(
      [...labels.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', text = '']) => [name, text])
    ),
    value,
  }));
}
