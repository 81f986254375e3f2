import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

/** The React that the host offers to plugins: 18 as Grafana does up to 13.1, 19 as Grafana does from 13.2 on. */
export type HostReact = '18' | '19';

/** A folder per line of Grafana, whose `package.json` names React and `@grafana/*` in the versions of that line. */
const FOLDERS: Readonly<Record<HostReact, string>> = {
  '18': resolve(__dirname, '../../..'),
  '19': resolve(__dirname, '../react-19'),
};

/** Reads `HEADROOM_REACT`: React 18 where it is not set; throws on anything but 18 and 19. */
export function readReact(value: string | undefined): HostReact {
  if (value === undefined || value === '') {
    return '18';
  }
  if (value !== '18' && value !== '19') {
    throw new Error(`HEADROOM_REACT is ${value}, but the dev host has React 18 and React 19.`);
  }
  return value;
}

/** Folder from which the packages of a line resolve. */
export function lineFolder(react: HostReact): string {
  return FOLDERS[react];
}

/** Folder of an installed package, in the version that a line has. */
export function packageFolder(react: HostReact, name: string): string {
  return dirname(createRequire(join(FOLDERS[react], 'package.json')).resolve(`${name}/package.json`));
}

/** Throws where a line's React is not installed: Node would go on to that of the folder above, and nobody would know. */
export function assertInstalled(react: HostReact): void {
  const file = join(packageFolder(react, 'react'), 'package.json');
  const { version }: { version: string } = JSON.parse(readFileSync(file, 'utf8'));
  if (!version.startsWith(`${react}.`)) {
    throw new Error(`React ${react} is not installed in ${FOLDERS[react]}, only ${version} above it: run npm ci.`);
  }
}
