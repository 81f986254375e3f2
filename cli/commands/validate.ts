import { sloQueries } from '../../src/queries/sloQueries';
import { sloRules } from '../../src/rules/sloRules';
import { tooLongRules } from '../../src/rules/tooLong';
import { type CommandResult, EXIT } from '../exit';
import { printProblem, type Problem } from '../problems';
import type { ReadCatalogue } from '../readCatalogue';

/** Reads and compiles everything, and says what is wrong. */
export function validate({ catalogue, problems, locate }: ReadCatalogue): CommandResult {
  const slos = catalogue?.slos ?? [];
  const refused = slos.flatMap((slo) => {
    const queries = sloQueries(slo);
    return queries.ok ? [] : queries.error.map(({ path, message }) => locate(slo.id, path, message));
  });
  const all = [...problems, ...refused, ...ruleWarnings({ catalogue, problems, locate })];
  const errors = all.filter(({ severity }) => severity === 'error').length;
  const summary = `${count(slos.length, 'SLO')}, ${count(errors, 'error')}, ${count(all.length - errors, 'warning')}\n`;
  return { code: errors > 0 ? EXIT.problems : EXIT.ok, stdout: summary, stderr: all.map(printProblem) };
}

/** What is shown but has no rules, or rules that some engines refuse. */
function ruleWarnings({ catalogue, locate }: ReadCatalogue): readonly Problem[] {
  const slos = catalogue?.slos ?? [];
  const shown = slos.filter((slo) => sloQueries(slo).ok);
  return shown.flatMap((slo) => {
    const groups = sloRules(slo);
    const issues = groups.ok ? tooLongRules(slo, groups.value) : groups.error;
    return issues.map(({ path, message }) => ({ ...locate(slo.id, path, message), severity: 'warning' as const }));
  });
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
