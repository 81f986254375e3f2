import { appPublicPath } from './appPublicPath';

describe('appPublicPath', () => {
  test.each([
    [
      'below the id of the panel',
      '/grafana/public/plugins/headroom-errorbudget-panel/',
      '/grafana/public/plugins/headroom-slo-app/',
    ],
    [
      'below the app',
      'https://x/public/plugins/headroom-slo-app/panels/error-budget/',
      'https://x/public/plugins/headroom-slo-app/',
    ],
    ['already the app', 'public/plugins/headroom-slo-app/', 'public/plugins/headroom-slo-app/'],
  ])('%s', (_, own, app) => {
    expect(appPublicPath(own)).toBe(app);
  });
});
