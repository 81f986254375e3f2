import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Listening {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts an HTTP server on loopback (or `HEADROOM_DEMO_BIND`); port 0 takes a free one. */
export async function listen(port: number, handler: RequestListener): Promise<Listening> {
  const server = createServer(handler);
  const address = process.env['HEADROOM_DEMO_BIND'] ?? '127.0.0.1';
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** Answers a scrape. Metrics that cannot be collected fail it, as they do in any service, and end nothing else. */
export function sendMetrics(response: ServerResponse, metrics: Promise<string>): void {
  metrics.then(
    (text) => response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(text),
    (cause: unknown) => response.writeHead(500, { 'content-type': 'text/plain' }).end(String(cause))
  );
}
