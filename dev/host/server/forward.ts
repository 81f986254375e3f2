import { type IncomingMessage, request as httpRequest, type ServerResponse } from 'node:http';
import { readBody } from './answer';

const TIMEOUT_MS = 30_000;

/** Forwards a request to an upstream and streams its answer; `unreachable` answers when there is none. */
export async function forward(
  incoming: IncomingMessage,
  response: ServerResponse,
  target: URL,
  unreachable: (response: ServerResponse) => void
): Promise<void> {
  const body = await readBody(incoming);
  const headers: Record<string, string> = { accept: 'application/json' };
  if (incoming.headers['content-type'] !== undefined) {
    headers['content-type'] = incoming.headers['content-type'];
  }
  await new Promise<void>((resolve) => {
    const upstream = httpRequest(target, { method: incoming.method, headers, timeout: TIMEOUT_MS }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, {
        'content-type': answer.headers['content-type'] ?? 'application/json',
      });
      answer.pipe(response);
      answer.on('end', resolve);
      answer.on('error', () => {
        response.destroy();
        resolve();
      });
    });
    upstream.on('timeout', () => upstream.destroy(new Error('timeout')));
    upstream.on('error', () => {
      if (!response.headersSent && !response.destroyed) {
        unreachable(response);
      }
      resolve();
    });
    response.on('close', () => upstream.destroy());
    upstream.end(body);
  });
}
