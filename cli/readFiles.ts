import { readFile, stat } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { err, ok, type Result } from '../src/slo/result';
import { filesBelow } from './filesBelow';

export interface InputFile {
  /** As it was given or found; `-` for the standard input. */
  readonly name: string;
  readonly text: string;
}

/** Files, folders with all YAML and JSON in them, in the order of the alphabet, and `-` for the standard input. */
export async function readFiles(paths: readonly string[]): Promise<Result<readonly InputFile[], string>> {
  const files: InputFile[] = [];
  for (const path of paths) {
    try {
      const read = await readPath(path);
      if (!read.ok) {
        return read;
      }
      files.push(...read.value);
    } catch (error) {
      return err(`${path}: ${reasonOf(error)}`);
    }
  }
  return files.length > 0 ? ok(files) : err(`${paths.join(', ')}: there is no .yaml, .yml or .json file.`);
}

function reasonOf(error: unknown): string {
  const isMissing = typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
  return isMissing ? 'there is no such file or folder.' : error instanceof Error ? error.message : String(error);
}

async function readPath(path: string): Promise<Result<readonly InputFile[], string>> {
  if (path === '-') {
    return ok([{ name: '-', text: await text(process.stdin) }]);
  }
  if (!(await stat(path)).isDirectory()) {
    return ok(await inTurn([path]));
  }
  const found = await filesBelow(path);
  return found.ok ? ok(await inTurn(found.value)) : found;
}

/** One after the other: thousands of files at once are more than a process may have open. */
async function inTurn(names: readonly string[]): Promise<readonly InputFile[]> {
  const files: InputFile[] = [];
  for (const name of names) {
    files.push({ name, text: await readFile(name, 'utf8') });
  }
  return files;
}
