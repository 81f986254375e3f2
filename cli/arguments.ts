import { parseArgs } from 'node:util';
import { kubernetesLabelProblem, type KubernetesLabels } from '../src/rules/formats/kubernetesLabels';
import { type Instant, instant } from '../src/slo/units';
import { FORMATS, type Format, type Part, PARTS } from './commands/ruleText';
import { type Command, COMMANDS, idleOption, missingOption, OPTIONS } from './options';

export interface Arguments {
  readonly help: boolean;
  readonly version: boolean;
  readonly command: Command;
  readonly format: Format;
  readonly part: Part | undefined;
  readonly out: string | undefined;
  readonly labels: KubernetesLabels;
  readonly grafanaUrl?: string;
  readonly prometheus: string;
  readonly until: Instant;
  readonly files: readonly string[];
}

/** The arguments, or a sentence about what is wrong with them. */
export function readArguments(args: readonly string[]): Arguments | string {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
    const [name = 'validate', ...files] = positionals;
    const command = oneOf(COMMANDS, name, 'command');
    const { help, version, out, prometheus = '' } = values;
    const isQuestion = help || version;
    if (positionals.length === 0 && !isQuestion) {
      return `Name a command: ${COMMANDS.join(', ')}.`;
    }
    if (files.length === 0 && !isQuestion) {
      return 'Name a file, a folder, or - for the standard input.';
    }
    const wrong = isQuestion ? undefined : (idleOption(command, values) ?? missingOption(command, values));
    if (wrong !== undefined) {
      return wrong;
    }
    if (values.prometheus) {
      checkServer(values.prometheus);
    }
    const part = values.only === undefined ? undefined : oneOf(PARTS, values.only, 'part');
    return {
      help,
      version,
      command,
      format: oneOf(FORMATS, values.format ?? 'prometheus', 'format'),
      part,
      out,
      labels: readLabels(values.label ?? []),
      ...(values['grafana-url'] !== undefined && {
        grafanaUrl: checkGrafanaUrl(values['grafana-url']),
      }),
      prometheus,
      until: readPast(values.until, instant(Date.now() / 1000)),
      files,
    };
  } catch (error) {
    return sentenceOf(error as Error);
  }
}

const UNKNOWN = /^Unknown option '([^']+)'/;
const INCOMPLETE = /^Option '(?:-\w, )?([^' ]+) <value>' argument missing/;

/** In the words of the others, and without Node's advice on files whose names begin with a dash. */
function sentenceOf({ message }: Error): string {
  const [, unknown] = UNKNOWN.exec(message) ?? [];
  const [, incomplete] = INCOMPLETE.exec(message) ?? [];
  return unknown !== undefined
    ? `There is no option ${unknown}.`
    : incomplete !== undefined
      ? `The option ${incomplete} wants a value behind it.`
      : message;
}

function oneOf<T extends string>(known: readonly T[], name: string, noun: string): T {
  const found = known.find((one) => one === name);
  if (found === undefined) {
    throw new Error(`There is no ${noun} ${name}. There are: ${known.join(', ')}.`);
  }
  return found;
}

function readLabels(texts: readonly string[]): KubernetesLabels {
  return Object.fromEntries(
    texts.map((text) => {
      const [name = '', ...rest] = text.split('=');
      const value = rest.join('=');
      const problem =
        rest.length === 0 ? `Write --label NAME=VALUE, not ${text}.` : kubernetesLabelProblem(name, value);
      if (problem !== undefined) {
        throw new Error(problem);
      }
      return [name, value];
    })
  );
}

/** Whoever reads a log does not need what may hold a name and a password: the option says which address is meant. */
function checkUrl(text: string, option: string, [owner, example]: readonly [owner: string, example: string]): string {
  if (!/^https?:\/\/[^\s/]/.test(text) || !URL.canParse(text)) {
    const scheme = example.slice(0, example.indexOf('//') + 2);
    throw new Error(`${option} is no address of ${owner}. Write it with ${scheme}, for example ${example}.`);
  }
  return text;
}

/** Behind it goes the address of the API, which is no query; and a token in one would be printed with it. */
function checkServer(text: string): void {
  if (/[?#]/.test(checkUrl(text, '--prometheus', ['a server', 'http://localhost:9090']))) {
    throw new Error(
      '--prometheus holds a query (?) or a fragment (#). Write the address of the server alone, a name and a password before it: http://name:password@localhost:9090.'
    );
  }
}

/** It goes into every alert, where all read it who get one, and the page of the SLO goes behind it, which is no query. */
function checkGrafanaUrl(text: string): string {
  const { username, password } = new URL(checkUrl(text, '--grafana-url', ['Grafana', 'https://grafana.example.com']));
  // Of a parsed address, a query that is empty is as absent as none.
  if (username !== '' || password !== '' || /[?#]/.test(text)) {
    throw new Error(
      '--grafana-url holds a user, a password, a query (?) or a fragment (#). It stands in every alert, with the page of an SLO behind it: write the address as people open it, without them.'
    );
  }
  return text;
}

/** promtool and Prometheus want no blocks of the newest three hours, which the server is still writing. */
const HEAD_SECONDS = 3 * 3600;

const ZONE = /(Z|[+-]\d\d:?\d\d)$/i;

function readPast(text: string | undefined, now: Instant): Instant {
  const time = text === undefined ? 0 : Math.floor(Date.parse(text) / 1000);
  // Without a zone it would be another instant on another machine.
  if (Number.isNaN(time) || (text !== undefined && !ZONE.test(text))) {
    throw new Error(`${text ?? ''} is no time with a zone. Write it as 2026-11-01T12:00:00Z.`);
  }
  if (time > now) {
    throw new Error(
      `${text ?? ''} is not over yet: --until is when the rules were loaded. Load them first, and come back three hours later with that time.`
    );
  }
  if (time > now - HEAD_SECONDS) {
    throw new Error(
      `${text ?? ''} is less than three hours ago: the server still writes that time itself. Load the rules, and come back three hours later with the time at which they were loaded.`
    );
  }
  return instant(time);
}
