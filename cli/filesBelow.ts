import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, type Result } from '../src/slo/result';

const EXTENSION = /\.(ya?ml|json)$/i;

/**
 * All YAML and JSON files below a folder, in the order of the alphabet. Links are followed: an SLO whose file is left out
 * gets no rules, and nobody is told. A file that several links lead to is there once, as in a mounted ConfigMap, whose files
 * are links into a folder beside them.
 */
export async function filesBelow(folder: string): Promise<Result<readonly string[], string>> {
  const seen = new Set([await realpath(folder)]);
  const waiting = [folder];
  const files: string[] = [];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    for (const path of await entriesOf(next)) {
      const target = await targetOf(path);
      if (target === undefined && EXTENSION.test(path)) {
        return err(`${path}: this link leads to no file. Mend it or remove it.`);
      }
      const isRead = target?.kind === 'folder' || (target?.kind === 'file' && EXTENSION.test(path));
      if (!isRead || seen.has(target.real)) {
        continue;
      }
      seen.add(target.real);
      (target.kind === 'folder' ? waiting : files).push(path);
    }
  }
  return ok(files.sort());
}

async function entriesOf(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).sort().map((name) => join(folder, name));
}

interface Target {
  /** Without links. */
  readonly real: string;
  readonly kind: 'file' | 'folder' | 'other';
}

/** What is really there; undefined where a link leads nowhere. */
async function targetOf(path: string): Promise<Target | undefined> {
  try {
    const real = await realpath(path);
    const found = await stat(real);
    return { real, kind: found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'other' };
  } catch (error) {
    if (isLost(error)) {
      return undefined;
    }
    throw error;
  }
}

function isLost(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ELOOP';
}
