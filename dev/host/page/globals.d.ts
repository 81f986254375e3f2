interface HostBootData {
  user: { orgRole: string; theme: 'dark' | 'light'; permissions: Record<string, boolean> };
  settings: {
    datasources: Record<string, import('@grafana/data').DataSourceInstanceSettings>;
    defaultDatasource: string;
    panels: Record<string, import('@grafana/data').PanelPluginMeta>;
  };
  devHost: { app: import('@grafana/data').AppPluginMeta; version: string; faultsUrl?: string };
}

interface SystemJs {
  import(id: string): Promise<Record<string, unknown>>;
  set(id: string, module: object): void;
  addImportMap(map: { imports: Record<string, string> }): void;
}

interface Window {
  System: SystemJs;
}

declare module 'grafana-internal:@grafana/runtime/dist/esm/components/PluginPage.mjs' {
  export function setPluginPage(component: React.ComponentType<import('@grafana/runtime').PluginPageProps>): void;
}

declare module 'grafana-internal:@grafana/i18n/dist/esm/i18n.mjs' {
  export function initializeI18n(options: { language: string; ns: string; module?: object }): Promise<unknown>;
}

declare module 'systemjs/dist/system.js';
declare module 'systemjs/dist/extras/amd.js';
declare module 'systemjs/dist/extras/named-register.js';
