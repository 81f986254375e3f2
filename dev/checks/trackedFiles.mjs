import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Files of the repository as git sees them, also new ones, without what is ignored or deleted. */
export function trackedFiles() {
  return execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
    .split('\n')
    .filter((name) => name !== '' && existsSync(name));
}
