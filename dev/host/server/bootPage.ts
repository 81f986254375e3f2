import { APP_ID } from '../../appId';
import type { OrgRole } from '../../fake-grafana/pluginSettings';
import type { ProvisionedDataSource } from '../../fake-grafana/provisioning';
import { permissionsOf } from '../../fake-grafana/roles';

export type ThemeName = 'dark' | 'light';

/** Grafana's defaults. */
const DATE_FORMATS = {
  fullDate: 'YYYY-MM-DD HH:mm:ss',
  interval: {
    millisecond: 'HH:mm:ss.SSS',
    second: 'HH:mm:ss',
    minute: 'HH:mm',
    hour: 'MM/DD HH:mm',
    day: 'MM/DD',
    month: 'YYYY-MM',
    year: 'YYYY',
  },
  defaultTimezone: 'browser',
  defaultWeekStart: 'browser',
  useBrowserLocale: false,
};

/** As a Grafana has it that nobody configured. */
const ALERTING = { minInterval: '10s', recordingRulesEnabled: true };

/** What Grafana's front end gets with its first page, as far as the plugin and `@grafana/*` read it. */
export function bootData(
  role: OrgRole,
  theme: ThemeName,
  sources: readonly ProvisionedDataSource[],
  apps: object,
  panels: object
) {
  return {
    user: userData(role, theme),
    settings: {
      appUrl: '',
      appSubUrl: '',
      buildInfo: { version: '12.4.0', commit: 'dev-host', env: 'development', edition: 'Open Source' },
      datasources: Object.fromEntries(sources.map((source) => [source.name, dataSourceSettings(source)])),
      defaultDatasource: sources.find((source) => source.isDefault)?.name ?? '',
      apps,
      panels,
      featureToggles: {},
      licenseInfo: { enabledFeatures: {} },
      exploreEnabled: true,
      unifiedAlerting: ALERTING,
      dateFormats: DATE_FORMATS,
    },
    navTree: [],
    assets: { light: '', dark: '' },
  };
}

function userData(role: OrgRole, theme: ThemeName) {
  return {
    isSignedIn: true,
    id: 1,
    login: role.toLowerCase(),
    name: role,
    orgId: 1,
    orgName: 'Main Org.',
    orgRole: role,
    theme,
    timezone: 'browser',
    weekStart: '',
    locale: 'en-US',
    language: 'en-US',
    permissions: permissionsOf(role),
  };
}

function dataSourceSettings(source: ProvisionedDataSource) {
  return {
    id: 1,
    uid: source.uid,
    name: source.name,
    type: source.type,
    url: `/api/datasources/proxy/uid/${source.uid}`,
    isDefault: source.isDefault,
    access: 'proxy',
    readOnly: true,
    jsonData: { httpMethod: 'POST' },
    meta: {
      id: source.type,
      name: source.type === 'prometheus' ? 'Prometheus' : source.type,
      type: 'datasource',
      metrics: true,
      baseUrl: '',
      module: '',
      info: {
        author: { name: '' },
        description: '',
        links: [],
        logos: { small: '', large: '' },
        screenshots: [],
        updated: '',
        version: '',
      },
    },
  };
}

/** The page. Boot data is JSON inside a script: `<` is escaped so that no value can end it. */
export function bootHtml(data: object): string {
  const json = JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Headroom dev host</title>
<link rel="icon" href="/public/plugins/${APP_ID}/img/logo.svg">
<link rel="stylesheet" href="/public/host/main.css">
<script>window.__grafana_public_path__='/public/';window.grafanaBootData=${json};</script>
</head>
<body><div id="reactRoot"></div><script src="/public/host/main.js"></script></body>
</html>`;
}
