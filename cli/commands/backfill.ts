import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { backfillRules, backfillStart } from '../../src/rules/recording/backfillRules';
import { prometheusRules } from '../../src/rules/formats/prometheusRules';
import type { Instant } from '../../src/slo/units';
import { printYaml } from '../../src/spec/yamlText';
import { compile } from '../compile';
import { type CommandResult, EXIT } from '../exit';
import { makeFolder } from '../outFolder';
import { printProblem } from '../problems';
import type { ReadCatalogue } from '../readCatalogue';
import { withoutCredentials } from '../withoutCredentials';

interface Options {
  readonly until: Instant;
  readonly out: string;
  readonly prometheus: string;
}

/** A file of rules for the past, and the command that computes them: what rules would have recorded until they ran. */
export async function backfill(read: ReadCatalogue, { until, out, prometheus }: Options): Promise<CommandResult> {
  const { compiled, problems } = compile(read);
  const stderr = problems.map(printProblem);
  if (problems.some(({ severity }) => severity === 'error')) {
    return { code: EXIT.problems, stdout: '', stderr };
  }
  if (compiled.length === 0) {
    return { code: EXIT.problems, stdout: '', stderr: [...stderr, 'There is no SLO whose past could be computed.'] };
  }
  const groups = compiled.flatMap(({ slo }) => {
    const rules = backfillRules(slo);
    return rules.ok ? [rules.value] : [];
  });
  const file = join(out, 'headroom-backfill.yaml');
  await makeFolder(out);
  await writeFile(file, printYaml(prometheusRules(groups)));
  const windows = compiled.map(({ slo }) => slo.objective.window);
  const [start, end] = [backfillStart(windows, until), until].map((time) => new Date(time * 1000).toISOString());
  const folder = join(out, 'blocks');
  const { address, credentials } = withoutCredentials(prometheus || 'http://localhost:9090');
  const command = `promtool tsdb create-blocks-from --max-block-duration=${BLOCK} rules --url=${quoted(address)} --start=${start} --end=${end} --output-dir=${quoted(folder)} ${quoted(file)}`;
  return { code: EXIT.ok, stdout: `${command}\n`, stderr: [...stderr, ...(credentials ? [leftOut(address)] : [])] };
}

/** By a file, as what stands in a command can be read by many: promtool 2.42 takes them in the address only, later ones by `--http.config.file`, too. */
function leftOut(address: string): string {
  return `The user and the password of ${address} are left out. Write the line --url=ADDRESS, with both in the address, into a file that you alone may read, and give promtool @FILE in place of --url; where your promtool has --http.config.file, that does, too.`;
}

/** promtool makes a block and a query of so much of each rule; more than 183 h of minutes are too many points for one query. */
const BLOCK = '54h';

/** As one word for a shell. */
function quoted(text: string): string {
  return /^[\w./:@-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
