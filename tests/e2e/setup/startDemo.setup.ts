import { startDemo } from '../../../dev/demo/startDemo';
import { startControl } from './control';

/**
 * Starts the demo once for all tests and tells them where it is. With `GRAFANA_URL` the tests run there; that Grafana
 * is started with `PROMETHEUS_URL` on the port of `HEADROOM_PROMETHEUS_PORT`, on which the demo's Prometheus listens.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const demo = await startDemo({
    prometheus: process.env['PROMETHEUS'] ?? 'prometheus',
    promtool: process.env['PROMTOOL'] ?? 'promtool',
    port: 0,
    prometheusPort: Number(process.env['HEADROOM_PROMETHEUS_PORT'] ?? 0),
    say: (line) => process.stdout.write(`[e2e] ${line}\n`),
  });
  const control = await startControl(demo);
  process.env['HEADROOM_E2E_URL'] = process.env['GRAFANA_URL'] ?? demo.url;
  process.env['HEADROOM_E2E_CONTROL'] = control.url;
  process.env['HEADROOM_E2E_HISTORY_END'] = String(demo.historyEnd);
  process.env['HEADROOM_E2E_PROMETHEUS'] = demo.prometheusUrl;
  return async () => {
    await control.stop();
    await demo.stop();
  };
}
