import { mkdir, readdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { isOfTheSystem } from './systemError';

/**
 * Makes a folder and those above it. Not by `recursive`, which in Node never ends where the system says of a folder that
 * is there that it is not, as in /proc.
 */
export async function makeFolder(folder: string): Promise<void> {
  const path = resolve(folder);
  try {
    await mkdir(path);
  } catch (cause) {
    if (isOfTheSystem(cause) && cause.code === 'EEXIST' && (await stat(path)).isDirectory()) {
      return;
    }
    if (!isOfTheSystem(cause) || cause.code !== 'ENOENT' || (await isThere(dirname(path)))) {
      throw cause;
    }
    await makeFolder(dirname(path));
    await mkdir(path);
  }
}

/** Which of some files cannot be written into a folder since a folder has their name. */
export async function foldersAmong(folder: string, files: ReadonlySet<string>): Promise<readonly string[]> {
  const taken = (await readdir(folder)).filter((name) => files.has(name)).map((name) => join(folder, name));
  const found: string[] = [];
  for (const path of taken) {
    if (await isFolder(path)) {
      found.push(path);
    }
  }
  return found.sort();
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false
  );
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false
  );
}
