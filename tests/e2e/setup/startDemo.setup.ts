import { join, resolve } from 'node:path';
import { startDemo } from '../../../dev/demo/startDemo';
import { readReact } from '../../../dev/host/server/grafanaLine';
import { startHost } from '../../../dev/host/server/startHost';
import { startControl } from './control';

const ROOT = resolve(__dirname, '../../..');

/**
 * Starts the demo once for all tests and tells them where it is. With `GRAFANA_URL` the tests run there; that Grafana
 * is started with `PROMETHEUS_URL` on the port of `HEADROOM_PROMETHEUS_PORT`, on which the demo's Prometheus listens.
 * `HEADROOM_REACT=19` runs all of them on React 19; those that need it have a second dev host of their own.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const demo = await startDemo({
    prometheus: process.env['PROMETHEUS'] ?? 'prometheus',
    promtool: process.env['PROMTOOL'] ?? 'promtool',
    port: 0,
    prometheusPort: Number(process.env['HEADROOM_PROMETHEUS_PORT'] ?? 0),
    react: readReact(process.env['HEADROOM_REACT']),
    say: (line) => process.stdout.write(`[e2e] ${line}\n`),
  });
  const control = await startControl(demo);
  const react19 = await startHost({
    port: 0,
    dist: join(ROOT, 'dist'),
    provisioning: join(ROOT, 'provisioning'),
    environment: { PROMETHEUS_URL: demo.prometheusUrl },
    react: '19',
  });
  process.env['HEADROOM_E2E_REACT_19_URL'] = react19.url;
  process.env['HEADROOM_E2E_URL'] = process.env['GRAFANA_URL'] ?? demo.url;
  process.env['HEADROOM_E2E_CONTROL'] = control.url;
  process.env['HEADROOM_E2E_HISTORY_END'] = String(demo.historyEnd);
  process.env['HEADROOM_E2E_PROMETHEUS'] = demo.prometheusUrl;
  return async () => {
    await react19.stop();
    await control.stop();
    await demo.stop();
  };
}
