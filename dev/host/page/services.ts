import {
  AppEvents,
  EventBusSrv,
  standardEditorsRegistry,
  standardFieldConfigEditorRegistry,
  standardTransformersRegistry,
} from '@grafana/data';
import {
  locationService,
  setAppEvents,
  setBackendSrv,
  setChromeHeaderHeightHook,
  setCurrentUser,
  setDataSourceSrv,
  setEchoSrv,
  setGrafanaLiveSrv,
  setLocationSrv,
  setMegaMenuOpenHook,
  setPluginComponentHook,
  setPluginComponentsHook,
  setPluginFunctionsHook,
  setPluginLinksHook,
  setReturnToPreviousHook,
  setTemplateSrv,
} from '@grafana/runtime';
import { boot } from './boot';
import { createBackendSrv } from './backendSrv';
import { createDataSourceSrv } from './dataSourceSrv';
import { fieldConfigEditors, optionEditors } from './registries';

/** Fills the services that `@grafana/runtime` only declares, as Grafana does at start. */
export function setServices(): EventBusSrv {
  const appEvents = new EventBusSrv();
  setAppEvents(appEvents);
  setBackendSrv(createBackendSrv());
  setDataSourceSrv(createDataSourceSrv());
  setLocationSrv(locationService);
  setEchoSrv({ flush: () => undefined, addBackend: () => undefined, addEvent: () => undefined });
  setTemplateSrv({
    getVariables: () => [],
    replace: (target) => target ?? '',
    containsTemplate: () => false,
    updateTimeRange: () => undefined,
  });
  setGrafanaLiveSrv({} as Parameters<typeof setGrafanaLiveSrv>[0]);
  setCurrentUser(boot.user as unknown as Parameters<typeof setCurrentUser>[0]);
  setReturnToPreviousHook(() => () => undefined);
  setChromeHeaderHeightHook(() => 40);
  setMegaMenuOpenHook(() => [false, () => undefined]);
  setPluginLinksHook(() => ({ links: [], isLoading: false }));
  setPluginComponentsHook(() => ({ components: [], isLoading: false }));
  setPluginComponentHook(() => ({ component: null, isLoading: false }));
  setPluginFunctionsHook(() => ({ functions: [], isLoading: false }));
  standardEditorsRegistry.setInit(optionEditors);
  standardFieldConfigEditorRegistry.setInit(fieldConfigEditors);
  standardTransformersRegistry.setInit(() => []);
  return appEvents;
}

export const ALERTS = [
  AppEvents.alertSuccess,
  AppEvents.alertWarning,
  AppEvents.alertError,
  AppEvents.alertInfo,
] as const;
