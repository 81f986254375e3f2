import { createServer, type RequestListener } from 'node:http';
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
