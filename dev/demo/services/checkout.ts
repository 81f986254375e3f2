import { Counter, Histogram, Registry } from 'prom-client';
import { isRegion, type Region } from '../history/regions';
import { profiles } from '../history/traffic';
import { type Faults, FAULTY_REGION } from './faults';
import { type Listening, listen, sendMetrics } from './listen';

/** An HTTP service instrumented with prom-client: `http_requests_total{code,method,region}` and a latency histogram. */
export async function startCheckout(port: number, faults: Faults): Promise<Listening> {
  const registry = new Registry();
  const requests = new Counter({
    name: 'http_requests_total',
    help: 'HTTP requests answered, by status code and region of the customer.',
    labelNames: ['code', 'method', 'region'],
    registers: [registry],
  });
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time until a request was answered.',
    buckets: [0.05, 0.1, 0.2, 0.3, 0.5, 1, 2.5],
    registers: [registry],
  });
  return listen(port, (request, response) => {
    if (request.url === '/metrics') {
      sendMetrics(response, registry.metrics());
      return;
    }
    const region = new URL(request.url ?? '/', 'http://checkout').searchParams.get('region');
    if (!isRegion(region)) {
      // Not counted: a label must not have as many values as somebody can think of.
      response.writeHead(400).end();
      return;
    }
    const code = statusOf(faults, region);
    const stop = duration.startTimer();
    setTimeout(() => {
      stop();
      requests.inc({ code: String(code), method: request.method ?? 'GET', region });
      response.writeHead(code).end();
    }, delayMs(faults));
  });
}

function statusOf(faults: Faults, region: Region): number {
  const fault = faults.of('checkout');
  if (fault === 'outage') {
    return 503;
  }
  const fails = fault === 'errors' || (fault === 'errors-in-region' && region === FAULTY_REGION);
  const share = fails ? 0.5 : profiles.checkout.ordinaryBadShare;
  return Math.random() < share ? 500 : 200;
}

function delayMs(faults: Faults): number {
  const ordinary = 15 + Math.random() * 60;
  return faults.of('checkout') === 'slow' ? ordinary * 20 : ordinary;
}
