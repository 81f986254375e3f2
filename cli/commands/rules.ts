import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { prometheusRuleResource } from '../../src/rules/prometheusRuleResource';
import { prometheusRules } from '../../src/rules/prometheusRules';
import { printYaml } from '../../src/spec/yamlText';
import { compile, type Compiled } from '../compile';
import { type CommandResult, EXIT } from '../exit';
import { printProblem } from '../problems';
import type { ReadCatalogue } from '../readCatalogue';

export const FORMATS = ['prometheus', 'prometheusrule', 'mimir'] as const;
export type Format = (typeof FORMATS)[number];

/** Rules of all SLOs: one text, or one file for each SLO. Nothing is written while there is an error. */
export async function rules(read: ReadCatalogue, format: Format, folder?: string): Promise<CommandResult> {
  const { compiled, problems } = compile(read);
  const stderr = problems.map(printProblem);
  if (problems.some(({ severity }) => severity === 'error')) {
    return { code: EXIT.problems, stdout: '', stderr };
  }
  if (folder === undefined) {
    return { code: EXIT.ok, stdout: oneText(compiled, format), stderr };
  }
  await mkdir(folder, { recursive: true });
  const names = compiled.map(({ slo }) => join(folder, `${slo.id}.yaml`));
  await Promise.all(compiled.map((one, i) => writeFile(names[i] ?? '', oneText([one], format))));
  return { code: EXIT.ok, stdout: names.map((name) => `${name}\n`).join(''), stderr };
}

function oneText(compiled: readonly Compiled[], format: Format): string {
  const groups = compiled.flatMap((one) => one.groups);
  switch (format) {
    case 'prometheus':
      return printYaml(prometheusRules(groups));
    case 'mimir':
      return printYaml({ namespace: 'headroom', ...prometheusRules(groups) });
    case 'prometheusrule':
      return compiled.map((one) => printYaml(prometheusRuleResource(one.slo, one.groups))).join('---\n');
  }
}
