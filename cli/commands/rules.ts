import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Slo } from '../../src/slo/slo';
import type { Arguments } from '../arguments';
import { compile } from '../compile';
import { type CommandResult, EXIT } from '../exit';
import { foldersAmong, makeFolder } from '../outFolder';
import { printProblem } from '../problems';
import type { ReadCatalogue } from '../readCatalogue';
import { cannotBeWritten } from '../systemError';
import { leftoverFiles } from './leftoverFiles';
import { formatProblems, onlyPart, ruleText } from './ruleText';

type Options = Pick<Arguments, 'format' | 'part' | 'out' | 'labels' | 'grafanaUrl'>;

/** Rules of all SLOs: one text, or one file for each SLO. Nothing is written while there is an error, and nothing deleted. */
export async function rules(read: ReadCatalogue, options: Options): Promise<CommandResult> {
  const { format, part, out } = options;
  const { compiled: whole, problems: found } = compile(read, options);
  const compiled = whole.map(({ slo, groups }) => ({ slo, groups: onlyPart(groups, part) }));
  const problems = [...found, ...formatProblems(compiled, format, read)];
  const stderr = problems.map(printProblem);
  if (problems.some(({ severity }) => severity === 'error')) {
    return { code: EXIT.problems, stdout: '', stderr };
  }
  if (out === undefined) {
    return { code: EXIT.ok, stdout: ruleText(compiled, options, read), stderr };
  }
  await makeFolder(out);
  const folders = await foldersAmong(out, new Set(compiled.map(({ slo }) => fileOf(slo))));
  if (folders.length > 0) {
    return { code: EXIT.usage, stdout: '', stderr: folders.map((path) => cannotBeWritten(path, 'EISDIR')) };
  }
  const names: string[] = [];
  // One after the other: thousands of files at once are more than a process may have open.
  for (const one of compiled) {
    const name = join(out, fileOf(one.slo));
    await writeFile(name, ruleText([one], options, read));
    names.push(name);
  }
  const leftovers = await leftoverFiles(out, new Set(compiled.map(({ slo }) => slo.id)));
  return {
    code: EXIT.ok,
    stdout: names.map((name) => `${name}\n`).join(''),
    stderr: [...stderr, ...leftovers.map(printProblem)],
  };
}

function fileOf({ id }: Slo): string {
  return `${id}.yaml`;
}
