import type { ServerResponse } from 'node:http';

/**
 * Whether a path can be decoded. Grafana's server answers 400 to a `%` without two hexadecimal digits; at bytes that
 * are no UTF-8 its page does not start ("has failed to load its application files"), for the history of the browser throws.
 */
export function isReadable(path: string): boolean {
  try {
    decodeURI(path);
    return true;
  } catch {
    return false;
  }
}

/** A sentence instead of a page that does not start. */
export function sendBadAddress(response: ServerResponse): void {
  response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' });
  response.end('400 Bad Request: the address has a percent sign that stands for no character. Correct the address.');
}
