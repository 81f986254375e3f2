import type { IncomingMessage, ServerResponse } from 'node:http';
import { parse, stringify } from 'yaml';
import type { ApiAnswer, OrgRole } from '../../fake-grafana/pluginSettings';
import type { ProvisionedDataSource } from '../../fake-grafana/provisioning';
import { readBody, sendJson } from './answer';

const PATH = /^\/api\/ruler\/([^/]+)\/api\/v1\/rules((?:\/[^/]+){0,2})$/;
const PREFIXES: Readonly<Record<string, string>> = { mimir: '/config/v1/rules' };
const TIMEOUT_MS = 30_000;

interface Call {
  readonly request: IncomingMessage;
  readonly url: URL;
  readonly role: OrgRole | undefined;
  readonly sources: readonly ProvisionedDataSource[];
}

/** Rules of the ruler behind a data source (tried on 12.4.0). Answers false when the path is none of its own. */
export async function handleRuler(call: Call, response: ServerResponse): Promise<boolean> {
  const match = PATH.exec(call.url.pathname);
  if (match === null || match[1] === 'grafana') {
    return false;
  }
  sendJson(response, await answer(call, decodeURIComponent(match[1] ?? ''), match[2] ?? ''));
  return true;
}

async function answer({ request, url, role, sources }: Call, uid: string, below: string): Promise<ApiAnswer> {
  const { method = 'GET' } = request;
  if (role === undefined) {
    return message(401, 'Unauthorized');
  }
  if (method !== 'GET' && role === 'Viewer') {
    const needed = 'Permissions needed: alert.rules.external:write';
    return message(403, `You'll need additional permissions to perform this action. ${needed}`);
  }
  const source = sources.find((one) => one.uid === uid);
  if (source === undefined) {
    return message(404, 'data source not found');
  }
  const body = method === 'POST' ? stringify(JSON.parse((await readBody(request)).toString('utf8'))) : undefined;
  const prefix = PREFIXES[url.searchParams.get('subtype') ?? ''] ?? '/rules';
  return forwarded(`${source.url}${prefix}${below}`, method, body);
}

/** Grafana reads YAML, acknowledges changes in JSON, and wraps whatever else it hears. */
async function forwarded(target: string, method: string, body: string | undefined): Promise<ApiAnswer> {
  const upstream = await fetch(target, { method, body, signal: AbortSignal.timeout(TIMEOUT_MS) }).catch(
    () => undefined
  );
  if (upstream === undefined) {
    return message(502, '');
  }
  const text = await upstream.text();
  const type = upstream.headers.get('content-type') ?? '';
  if (upstream.status >= 400) {
    return message(upstream.status, type.startsWith('text/html') ? 'redacted html' : text);
  }
  if (method === 'DELETE') {
    return message(upstream.status, text);
  }
  const expected = method === 'GET' ? 'yaml' : 'json';
  if (!type.includes(expected)) {
    const name = expected.toUpperCase();
    return message(500, `unexpected content type from upstream. expected ${name}, got ${type}`);
  }
  return { status: upstream.status, body: parse(text) as unknown };
}

function message(status: number, text: string): ApiAnswer {
  return { status, body: { message: text } };
}
