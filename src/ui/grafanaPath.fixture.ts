import { type GrafanaConfig, locationUtil } from '@grafana/data';

/** As Grafana below a path of its own ("/grafana"), or at the root (""), which is where it is for every other test. */
export function serveGrafanaFrom(appSubUrl: string): void {
  locationUtil.initialize({
    config: { appUrl: `https://grafana.example${appSubUrl}/`, appSubUrl } as GrafanaConfig,
    getVariablesUrlParams: () => ({}),
    getTimeRangeForUrl: () => ({ from: '', to: '' }),
  });
}
