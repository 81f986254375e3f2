import { parseArgs } from 'node:util';
import { diff } from './commands/diff';
import { type Format, FORMATS, rules } from './commands/rules';
import { test } from './commands/test';
import { validate } from './commands/validate';
import { type CommandResult, EXIT } from './exit';
import { readCatalogue } from './readCatalogue';
import { readFiles } from './readFiles';

export const USAGE = `Usage:
  headroom validate FILE…
      Read SLOs and say what is wrong, as file:line:column: path: message.
  headroom rules [--format ${FORMATS.join('|')}] [--out FOLDER] FILE…
      Write recording and alert rules to the standard output, or one file for each SLO into FOLDER.
  headroom test [--out FOLDER] FILE…
      Run the alerts through outages and quiet times with promtool, and say which claims hold; FOLDER keeps the tests.
  headroom diff --prometheus URL FILE…
      Compare the rules that a server runs with those that the SLOs want.

FILE is a file, a folder with .yaml, .yml and .json files, or - for the standard input.
Exit code: 0 fine, 1 problems in the input, a claim that fails or a difference, 2 wrong usage.
`;

/** One call of `headroom`, without its process. */
export async function run(args: readonly string[]): Promise<CommandResult> {
  const parsed = parse(args);
  if (typeof parsed === 'string') {
    return { code: EXIT.usage, stdout: '', stderr: [parsed, '', USAGE.trimEnd()] };
  }
  const { command, files, format, out, prometheus, help } = parsed;
  if (help) {
    return { code: EXIT.ok, stdout: USAGE, stderr: [] };
  }
  const read = await readFiles(files);
  if (!read.ok) {
    return { code: EXIT.usage, stdout: '', stderr: [read.error] };
  }
  const catalogue = readCatalogue(read.value);
  switch (command) {
    case 'validate':
      return validate(catalogue);
    case 'rules':
      return rules(catalogue, format, out);
    case 'test':
      return test(catalogue, out);
    case 'diff':
      return diff(catalogue, prometheus);
  }
}

const COMMANDS = ['validate', 'rules', 'test', 'diff'] as const;
type Command = (typeof COMMANDS)[number];

interface Arguments {
  readonly help: boolean;
  readonly command: Command;
  readonly format: Format;
  readonly out: string | undefined;
  readonly prometheus: string;
  readonly files: readonly string[];
}

/** The arguments, or what is wrong with them. */
function parse(args: readonly string[]): Arguments | string {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
    const [name = 'validate', ...files] = positionals;
    const command = COMMANDS.find((known) => known === name);
    const format = FORMATS.find((known) => known === values.format);
    if (command === undefined) {
      return `There is no command ${name}.`;
    }
    if (format === undefined) {
      return `There is no format ${values.format}. Formats: ${FORMATS.join(', ')}.`;
    }
    if (files.length === 0 && !values.help) {
      return 'Name a file, a folder, or - for the standard input.';
    }
    if (command === 'diff' && !values.prometheus) {
      return 'Name the server: --prometheus http://localhost:9090.';
    }
    return { help: values.help, command, format, out: values.out, prometheus: values.prometheus, files };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const OPTIONS = {
  help: { type: 'boolean', short: 'h', default: false },
  format: { type: 'string', default: 'prometheus' },
  out: { type: 'string' },
  prometheus: { type: 'string', default: '' },
} as const;
