import { Gauge, Histogram, Registry } from 'prom-client';
import { profiles } from '../history/traffic';
import type { Faults } from './faults';
import { type Listening, listen, sendMetrics } from './listen';
import { paceEvents } from './traffic';

/** A log pipeline: how long each entry waited until it was processed, and how far behind the pipeline is. */
export async function startLogs(port: number, faults: Faults): Promise<Listening> {
  const registry = new Registry();
  const duration = new Histogram({
    name: 'log_processing_duration_seconds',
    help: 'Time from writing a log entry to having processed it.',
    buckets: [1, 10, 60, 300, 900],
    registers: [registry],
  });
  const lag = new Gauge({
    name: 'log_processing_lag_seconds',
    help: 'Age of the entry that is processed now.',
    registers: [registry],
  });
  const pace = paceEvents('logs', faults, () => {
    const age = ageSeconds(faults);
    duration.observe(age);
    lag.set(age);
  });
  const server = await listen(port, (_request, response) => {
    sendMetrics(response, registry.metrics());
  });
  return {
    url: server.url,
    stop: async () => {
      pace.stop();
      await server.stop();
    },
  };
}

function ageSeconds(faults: Faults): number {
  const broken = faults.of('logs') !== 'none';
  const late = Math.random() < (broken ? 0.95 : profiles.logs.ordinaryBadShare);
  return late ? 400 + Math.random() * 400 : Math.random() * 30;
}
