import { get } from 'node:http';
import { Gauge, Registry } from 'prom-client';
import type { Faults } from './faults';
import { type Listening, listen, sendMetrics } from './listen';

const PROBE_TIMEOUT_MS = 2000;

/** A site and its prober: each scrape really asks the site for its health, as a blackbox exporter would. */
export async function startFrontDoor(port: number, faults: Faults): Promise<Listening> {
  const site = await listen(0, (request, response) => {
    const fault = faults.of('front-door');
    if (fault === 'outage' || fault === 'errors') {
      request.socket.destroy();
      return;
    }
    setTimeout(() => response.writeHead(200).end('ok'), fault === 'slow' ? 5000 : 5);
  });
  const registry = new Registry();
  const success = new Gauge({
    name: 'probe_success',
    help: 'Whether the site answered in time.',
    registers: [registry],
    collect: async () => {
      success.set((await probe(site.url)) ? 1 : 0);
    },
  });
  const server = await listen(port, (_request, response) => {
    if (faults.of('front-door') === 'no-traffic') {
      response.destroy();
      return;
    }
    sendMetrics(response, registry.metrics());
  });
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      await site.stop();
    },
  };
}

function probe(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const call = get(`${url}/health`, { timeout: PROBE_TIMEOUT_MS }, (answer) => {
      answer.resume();
      resolve(answer.statusCode === 200);
    });
    call.on('timeout', () => call.destroy());
    call.on('error', () => resolve(false));
  });
}
