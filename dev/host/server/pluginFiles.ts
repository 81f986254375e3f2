import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { APP_ID } from '../../appId';
import { sendJson } from './answer';
import { sendFile } from './files';

export const PANEL_ID = 'headroom-errorbudget-panel';

/** Folder in `dist` of each plugin: Grafana serves a nested one below its own id. */
const FOLDERS: Readonly<Record<string, string>> = { [APP_ID]: '', [PANEL_ID]: 'panels/error-budget' };

/** Sends `/public/plugins/<id>/<file>`, or what Grafana answers where there is no such plugin or file. */
export async function sendPluginFile(response: ServerResponse, dist: string, path: string): Promise<void> {
  const [, id = '', file = ''] = /^\/public\/plugins\/([^/]+)\/(.*)$/.exec(path) ?? [];
  const folder = FOLDERS[id];
  const missing = (message: string) => sendJson(response, { status: 404, body: { message } });
  if (folder === undefined) {
    missing('Plugin not found');
    return;
  }
  await sendFile(response, join(dist, folder), file, () => missing('Plugin file not found'));
}
