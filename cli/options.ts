import { parseArgs } from 'node:util';

/** All options, as `parseArgs` reads them. */
export const OPTIONS = {
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', default: false },
  format: { type: 'string' },
  only: { type: 'string' },
  out: { type: 'string' },
  label: { type: 'string', multiple: true },
  'grafana-url': { type: 'string' },
  prometheus: { type: 'string' },
  until: { type: 'string' },
} as const;

export const COMMANDS = ['validate', 'rules', 'alertmanager', 'test', 'diff', 'backfill'] as const;
export type Command = (typeof COMMANDS)[number];

/** The command of a call, whatever else may be wrong with it. */
export function namedCommand(args: readonly string[]): Command | undefined {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true, strict: false, options: OPTIONS });
  return COMMANDS.find((command) => command === positionals[0]);
}

type Option = Exclude<keyof typeof OPTIONS, 'help' | 'version'>;

/** Which commands take an option. */
const TAKERS: Readonly<Record<Option, readonly Command[]>> = {
  format: ['rules'],
  only: ['rules', 'diff'],
  out: ['rules', 'test', 'backfill'],
  label: ['rules'],
  'grafana-url': ['rules'],
  prometheus: ['diff', 'backfill'],
  until: ['backfill'],
};

type Values = Readonly<Partial<Record<Option, string | readonly string[]>>>;

/** A sentence about an option that would change nothing, which its caller does not expect. */
export function idleOption(command: Command, values: Values): string | undefined {
  const given = (Object.keys(TAKERS) as Option[]).filter((option) => values[option] !== undefined);
  const idle = given.find((option) => !TAKERS[option].includes(command));
  if (idle !== undefined) {
    return `The command ${command} takes no --${idle}. Commands that take it: ${TAKERS[idle].join(', ')}.`;
  }
  return values.label !== undefined && values.format !== 'prometheusrule'
    ? 'Only --format prometheusrule takes --label.'
    : undefined;
}

/** A sentence about an option without which the command cannot do its work. */
export function missingOption(command: Command, { prometheus, until, out }: Values): string | undefined {
  // `--out "$FOLDER"` where that variable is not set.
  if (out === '') {
    return '--out is empty: name the folder to write into, for example --out rules.';
  }
  if (command === 'diff' && !prometheus) {
    return 'Name the server: --prometheus http://localhost:9090.';
  }
  return command === 'backfill' && (until === undefined || out === undefined)
    ? 'Say until when, which is when the rules were loaded, and where to: --until 2026-11-01T12:00:00Z --out backfill.'
    : undefined;
}
