import { PrometheusExporter, PrometheusSerializer } from '@opentelemetry/exporter-prometheus';
import { AggregationType, MeterProvider } from '@opentelemetry/sdk-metrics';
import { profiles } from '../history/traffic';
import type { Faults } from './faults';
import { type Listening, listen, sendMetrics } from './listen';

const BOUNDARIES = [0.05, 0.1, 0.2, 0.3, 0.5, 1, 2.5];

/** An HTTP service instrumented with the OpenTelemetry SDK, by its HTTP convention, behind its Prometheus exporter. */
export async function startSearch(port: number, faults: Faults): Promise<Listening> {
  const exporter = new PrometheusExporter({ preventServerStart: true });
  const provider = new MeterProvider({
    readers: [exporter],
    views: [
      {
        instrumentName: 'http.server.request.duration',
        aggregation: { type: AggregationType.EXPLICIT_BUCKET_HISTOGRAM, options: { boundaries: BOUNDARIES } },
      },
    ],
  });
  const duration = provider.getMeter('search').createHistogram('http.server.request.duration', { unit: 's' });
  const serializer = new PrometheusSerializer();
  const server = await listen(port, (request, response) => {
    if (request.url === '/metrics') {
      const collected = exporter.collect();
      sendMetrics(
        response,
        collected.then(({ resourceMetrics }) => serializer.serialize(resourceMetrics))
      );
      return;
    }
    const started = performance.now();
    setTimeout(() => {
      const code = faults.of('search') === 'outage' ? 503 : 200;
      duration.record((performance.now() - started) / 1000, { 'http.response.status_code': code });
      response.writeHead(code).end();
    }, delayMs(faults));
  });
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      await provider.shutdown();
    },
  };
}

/** Under 300 ms but for the ordinary share; a slow search is hardly ever. */
function delayMs(faults: Faults): number {
  const fault = faults.of('search');
  const slowShare = fault === 'slow' || fault === 'outage' ? 0.97 : profiles.search.ordinaryBadShare;
  return Math.random() < slowShare ? 350 + Math.random() * 500 : 40 + Math.random() * 200;
}
