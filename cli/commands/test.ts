import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '../compile';
import { type CommandResult, EXIT } from '../exit';
import { makeFolder } from '../outFolder';
import { printProblem } from '../problems';
import { proveAll } from '../proof/prove';
import { progressLine, reportLines, summaryLine } from '../proof/report';
import type { ReadCatalogue } from '../readCatalogue';

interface Options {
  /** Where the tests are kept; nowhere without it. */
  readonly out: string | undefined;
  /** Takes a line about how far it is: one SLO takes promtool up to half a minute. */
  readonly progress: (line: string) => void;
}

/** Runs the rules of every SLO through its scenarios. Exit code 1 where a claim does not hold. */
export async function test(read: ReadCatalogue, { out: folder, progress }: Options): Promise<CommandResult> {
  const { compiled, problems } = compile(read);
  const stderr = problems.map(printProblem);
  if (problems.some(({ severity }) => severity === 'error')) {
    return { code: EXIT.problems, stdout: '', stderr };
  }
  // At once, so that no signal comes between the folder and what takes it away.
  const work = folder ?? mkdtempSync(join(tmpdir(), 'headroom-test-'));
  const tidy = () => folder === undefined && rmSync(work, { recursive: true, force: true });
  process.once('exit', tidy);
  try {
    await makeFolder(work);
    let ended = 0;
    const proofs = await proveAll(compiled, work, (proof) => {
      ended += 1;
      progress(progressLine(proof, ended, compiled.length));
    });
    if (!proofs.ok) {
      return { code: EXIT.usage, stdout: '', stderr: [...stderr, proofs.error] };
    }
    const lines = [...proofs.value.flatMap(reportLines), summaryLine(proofs.value)];
    const holds = proofs.value.every(({ failed, refused }) => failed.length === 0 && refused === undefined);
    return { code: holds ? EXIT.ok : EXIT.problems, stdout: lines.map((line) => `${line}\n`).join(''), stderr };
  } finally {
    process.off('exit', tidy);
    tidy();
  }
}
