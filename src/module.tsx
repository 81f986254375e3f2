import { AppPlugin, type AppPluginMeta, type AppRootProps, type PluginConfigPageProps } from '@grafana/data';
import React, { lazy, Suspense } from 'react';

const LazyApp = lazy(async () => {
  const [{ initTranslations }, { App }] = await Promise.all([
    import(/* webpackChunkName: "translations" */ './pages/app/initTranslations'),
    import(/* webpackChunkName: "app" */ './pages/app/App'),
  ]);
  await initTranslations();
  return { default: App };
});

const LazySettings = lazy(async () => {
  const [{ initTranslations }, { SettingsPage }] = await Promise.all([
    import(/* webpackChunkName: "translations" */ './pages/app/initTranslations'),
    import(/* webpackChunkName: "settings" */ './pages/settings/SettingsPage'),
  ]);
  await initTranslations();
  return { default: SettingsPage };
});

function Root(props: AppRootProps) {
  return (
    <Suspense fallback={null}>
      <LazyApp {...props} />
    </Suspense>
  );
}

function Configuration(props: PluginConfigPageProps<AppPluginMeta>) {
  return (
    <Suspense fallback={null}>
      <LazySettings {...props} />
    </Suspense>
  );
}

/** What Grafana loads on every page that names the app: kept tiny, everything else is loaded when it is shown. */
export const plugin = new AppPlugin().setRootPage(Root).addConfigPage({
  title: 'Configuration',
  icon: 'cog',
  body: Configuration,
  id: 'configuration',
});
