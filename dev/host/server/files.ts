import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.map': 'application/json',
};

/** Sends a file below `root`, or what `missing` sends, 404; a path cannot leave the root. */
export async function sendFile(
  response: ServerResponse,
  root: string,
  path: string,
  missing: () => void = () => response.writeHead(404).end()
): Promise<void> {
  const file = join(root, normalize(`/${decodeURIComponent(path)}`));
  const info = await stat(file).catch(() => undefined);
  if (info === undefined || !info.isFile()) {
    missing();
    return;
  }
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'content-length': info.size,
    'cache-control': 'no-cache',
  });
  createReadStream(file).pipe(response);
}
