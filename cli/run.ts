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
import { isOfTheSystem } from './systemError';
import { usage } from './usage';

/** One call of `headroom`, without its process. */
export async function run(args: readonly string[]): Promise<CommandResult> {
  const parsed = readArguments(args);
  if (typeof parsed === 'string') {
    return { code: EXIT.usage, stdout: '', stderr: [parsed, '', usage(namedCommand(args)).trimEnd()] };
  }
  if (parsed.help) {
    return { code: EXIT.ok, stdout: usage(namedCommand(args)), stderr: [] };
  }
  const read = await readFiles(parsed.files);
  if (!read.ok) {
    return { code: EXIT.usage, stdout: '', stderr: [read.error] };
  }
  try {
    return await perform(parsed, readCatalogue(read.value));
  } catch (error) {
    if (isOfTheSystem(error)) {
      return { code: EXIT.usage, stdout: '', stderr: [error.message] };
    }
    throw error;
  }
}

async function perform(parsed: Arguments, catalogue: ReadCatalogue): Promise<CommandResult> {
  switch (parsed.command) {
    case 'validate':
      return validate(catalogue);
    case 'rules':
      return rules(catalogue, parsed);
    case 'alertmanager':
      return alertmanager(catalogue);
    case 'test':
      return test(catalogue, parsed.out);
    case 'backfill':
      return backfill(catalogue, { ...parsed, out: parsed.out ?? '.' });
    case 'diff':
      return diff(catalogue, parsed);
  }
}
