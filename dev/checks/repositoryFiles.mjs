import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Names that `.gitignore` keeps out, each a plain folder or file name; a pattern cannot be one of a source file's. */
function ignoredNames() {
  return readFileSync('.gitignore', 'utf8')
    .split('\n')
    .filter((line) => /^\/?[\w.-]+\/?$/.test(line))
    .map((line) => line.replaceAll('/', ''));
}

/** Files of the repository, also new ones, as paths from its root; without git, which a copy of the sources may lack. */
export function repositoryFiles() {
  const ignored = new Set(['.git', ...ignoredNames()]);
  const below = (folder) =>
    readdirSync(folder === '' ? '.' : folder, { withFileTypes: true })
      .filter(({ name }) => !ignored.has(name))
      .flatMap((entry) => {
        const path = join(folder, entry.name);
        return entry.isDirectory() ? below(path) : [path];
      });
  return below('');
}
