import { sloQueries } from '../../src/queries/sloQueries';
import { sloRules } from '../../src/rules/sloRules';
import { tooLongRules } from '../../src/rules/tooLong';
import { exclusionDoubts } from '../../src/slo/exclusions/exclusionDoubts';
import type { Slo } from '../../src/slo/slo';
import { type CommandResult, EXIT } from '../exit';
import { locateAll } from '../locateAll';
import { type Problem, printProblem } from '../problems';
import type { ReadCatalogue } from '../readCatalogue';

/** Reads and compiles everything, and says what is wrong. */
export function validate(read: ReadCatalogue): CommandResult {
  const slos = read.catalogue?.slos ?? [];
  const all = [...read.problems, ...slos.flatMap((slo) => problemsOf(slo, read))];
  const errors = all.filter(({ severity }) => severity === 'error').length;
  const summary = `${count(slos.length, 'SLO')}, ${count(errors, 'error')}, ${count(all.length - errors, 'warning')}\n`;
  return { code: errors > 0 ? EXIT.problems : EXIT.ok, stdout: summary, stderr: all.map(printProblem) };
}

/** Pages need queries only: what keeps an SLO from having rules, or its rules from running in some engines, is a warning. */
function problemsOf(slo: Slo, read: ReadCatalogue): readonly Problem[] {
  const queries = sloQueries(slo);
  const groups = queries.ok ? sloRules(slo) : queries;
  const issues = groups.ok ? tooLongRules(slo, groups.value) : groups.error;
  return [
    ...locateAll(read, slo, issues, queries.ok ? 'warning' : 'error'),
    ...locateAll(read, slo, exclusionDoubts(slo.exclusions ?? []), 'warning'),
  ];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
