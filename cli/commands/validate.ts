import { sloQueries } from '../../src/queries/sloQueries';
import { type CommandResult, EXIT } from '../exit';
import { printProblem } from '../problems';
import type { ReadCatalogue } from '../readCatalogue';

/** Reads and compiles everything, and says what is wrong. */
export function validate({ catalogue, problems, locate }: ReadCatalogue): CommandResult {
  const slos = catalogue?.slos ?? [];
  const refused = slos.flatMap((slo) => {
    const queries = sloQueries(slo);
    return queries.ok ? [] : queries.error.map(({ path, message }) => locate(slo.id, path, message));
  });
  const all = [...problems, ...refused];
  const errors = all.filter(({ severity }) => severity === 'error').length;
  const summary = `${count(slos.length, 'SLO')}, ${count(errors, 'error')}, ${count(all.length - errors, 'warning')}\n`;
  return { code: errors > 0 ? EXIT.problems : EXIT.ok, stdout: summary, stderr: all.map(printProblem) };
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
