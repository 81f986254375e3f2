import { inhibitRules } from '../../src/rules/alerts/inhibitRules';
import { printYaml } from '../../src/spec/yamlText';
import { compile } from '../compile';
import { type CommandResult, EXIT } from '../exit';
import { printProblem } from '../problems';
import type { ReadCatalogue } from '../readCatalogue';

/** What the alerts of these SLOs need in the configuration of Alertmanager. */
export function alertmanager(read: ReadCatalogue): CommandResult {
  const { compiled, problems } = compile(read);
  const stderr = problems.map(printProblem);
  return problems.some(({ severity }) => severity === 'error')
    ? { code: EXIT.problems, stdout: '', stderr }
    : { code: EXIT.ok, stdout: printYaml({ inhibit_rules: inhibitRules(compiled) }), stderr };
}
