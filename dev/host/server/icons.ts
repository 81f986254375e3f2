import { readFile, stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { type HostReact, packageFolder } from './grafanaLine';

const ICON = /^(?:unicons|mono|custom|solid)\/([\w-]+)\.svg$/;

const LEFT_OF_RIGHT = 'scale(-1 1) translate(-24 0)';

/** Lines of icons that `@grafana/ui` shows, but does not ship: own drawings with the meaning of Grafana's. */
const LINES: Readonly<Record<string, string>> = {
  'expand-arrows': 'M9 4H4v5M4 4l6 6M15 4h5v5M20 4l-6 6M9 20H4v-5M4 20l6-6M15 20h5v-5M20 20l-6-6',
  'gf-pin': 'M9 3h6l-1 7 3 4H7l3-4zM12 14v7',
  spinner: 'M12 3a9 9 0 1 0 9 9',
  'sync-slash': 'M4 12a8 8 0 0 1 12-7M20 12a8 8 0 0 1-12 7M16 2v4h-4M8 22v-4h4M3 3l18 18',
  'table-collapse-all': 'M7 3l5 5 5-5M4 12h16M7 21l5-5 5 5',
  'table-expand-all': 'M7 8l5-5 5 5M4 12h16M7 16l5 5 5-5',
  'text-fields': 'M3 6V4h12v2M9 4v16M7 20h4M14 12v-2h7v2M17.5 10v10M16 20h3',
  'web-section-alt': 'M3 4h18v16H3zM3 9h18M9 9v11',
};

/** Sends an icon of `@grafana/ui`, or 404 where Grafana has more than its package: no icon stands for another. */
export async function sendIcon(response: ServerResponse, react: HostReact, path: string): Promise<void> {
  const svg = await iconSvg(react, path);
  response.writeHead(svg === undefined ? 404 : 200, { 'content-type': 'image/svg+xml' }).end(svg);
}

/** An icon by the path that Grafana gives it, `unicons/plus.svg`; undefined where there is none. */
export async function iconSvg(react: HostReact, path: string): Promise<string | undefined> {
  const name = ICON.exec(path)?.[1];
  if (name === undefined) {
    return undefined;
  }
  const folder = join(packageFolder(react, '@grafana/ui'), 'dist/public/img/icons');
  const file = join(folder, path);
  const isShipped = (await stat(file).catch(() => undefined))?.isFile() === true;
  if (isShipped) {
    return readFile(file, 'utf8');
  }
  if (name === 'angle-double-left') {
    const right = await readFile(join(folder, 'unicons/angle-double-right.svg'), 'utf8');
    return right.replace('<path ', `<path transform="${LEFT_OF_RIGHT}" `);
  }
  if (name === 'circle-mono') {
    return svgOf('<circle cx="12" cy="12" r="10"/>');
  }
  const lines = LINES[name];
  return (
    lines && svgOf(`<path d="${lines}" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round"/>`)
  );
}

function svgOf(drawing: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">${drawing}</svg>`;
}
