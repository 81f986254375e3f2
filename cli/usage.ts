import { FORMATS, PARTS } from './commands/ruleText';
import { type Command, COMMANDS } from './options';

const ONLY = `[--only ${PARTS.join('|')}]`;

const LINES: Readonly<Record<Command, string>> = {
  validate: `headroom validate FILE…
      Read SLOs and say what is wrong, as file:line:column: path: message.`,
  rules: `headroom rules [--format ${FORMATS.join('|')}] ${ONLY} [--out FOLDER] [--label NAME=VALUE]… [--grafana-url URL] FILE…
      Write recording and alert rules, or only one of both: with --out one file for each SLO into FOLDER, otherwise all to the standard output.
      While something is wrong nothing is written: --out leaves the files as they are, but a shell empties the file after ">".
      With the address of Grafana, alerts link back to the page of their SLO.
      Labels are for the ruleSelector of the Prometheus operator (--format prometheusrule).`,
  alertmanager: `headroom alertmanager FILE…
      Write the inhibit rules for alertmanager.yml by which a faster alert of an SLO silences its slower ones.`,
  test: `headroom test [--out FOLDER] FILE…
      Run the alerts through outages and quiet times with promtool, and say which claims hold; FOLDER keeps the tests.`,
  diff: `headroom diff --prometheus URL ${ONLY} FILE…
      Compare the rules that a server runs with those that the SLOs want, or with only one part of them.`,
  backfill: `headroom backfill --until TIME --out FOLDER [--prometheus URL] FILE…
      Write rules for the time before the rules ran, until TIME, into FOLDER, and the command of promtool that computes them.`,
};

const ENDING = `headroom --version says which version this is.
FILE is a file, a folder with .yaml, .yml and .json files, or - for the standard input.
Exit code: 0 fine, 1 problems in the input, a claim that fails, a difference, or a server whose rules cannot be read, 2 wrong usage.
`;

/** How one command is called, or all of them. */
export function usage(command: Command | undefined): string {
  const lines = (command === undefined ? COMMANDS : [command]).map((one) => `  ${LINES[one]}\n`).join('');
  const rest = command === undefined ? '' : 'All commands: headroom --help\n';
  return `Usage:\n${lines}\n${ENDING}${rest}`;
}
