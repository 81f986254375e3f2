import { version } from '../package.json';
import { type Arguments, readArguments } from './arguments';
import { alertmanager } from './commands/alertmanager';
import { backfill } from './commands/backfill';
import { diff } from './commands/diff';
import { rules } from './commands/rules';
import { test } from './commands/test';
import { validate } from './commands/validate';
import { type CommandResult, EXIT } from './exit';
import { namedCommand } from './options';
import { type ReadCatalogue, readCatalogue } from './readCatalogue';
import { readFiles } from './readFiles';
import { isOfTheSystem, writeFailure } from './systemError';
import { usage } from './usage';

/** One call of `headroom`, without its process. `progress` takes lines about a long one while it runs. */
export async function run(
  args: readonly string[],
  progress: (line: string) => void = () => undefined
): Promise<CommandResult> {
  const parsed = readArguments(args);
  if (typeof parsed === 'string') {
    return { code: EXIT.usage, stdout: '', stderr: [parsed, '', usage(namedCommand(args)).trimEnd()] };
  }
  if (parsed.help) {
    return { code: EXIT.ok, stdout: usage(namedCommand(args)), stderr: [] };
  }
  if (parsed.version) {
    return { code: EXIT.ok, stdout: `headroom ${version}\n`, stderr: [] };
  }
  const read = await readFiles(parsed.files);
  if (!read.ok) {
    return { code: EXIT.usage, stdout: '', stderr: [read.error] };
  }
  try {
    return await perform(parsed, readCatalogue(read.value), progress);
  } catch (error) {
    if (isOfTheSystem(error)) {
      return { code: EXIT.usage, stdout: '', stderr: [writeFailure(error)] };
    }
    throw error;
  }
}

async function perform(
  parsed: Arguments,
  catalogue: ReadCatalogue,
  progress: (line: string) => void
): Promise<CommandResult> {
  switch (parsed.command) {
    case 'validate':
      return validate(catalogue);
    case 'rules':
      return rules(catalogue, parsed);
    case 'alertmanager':
      return alertmanager(catalogue);
    case 'test':
      return test(catalogue, { out: parsed.out, progress });
    case 'backfill':
      return backfill(catalogue, { ...parsed, out: parsed.out ?? '.' });
    case 'diff':
      return diff(catalogue, parsed);
  }
}
