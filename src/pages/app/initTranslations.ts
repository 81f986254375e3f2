import { initPluginTranslations } from '@grafana/i18n';
import { PLUGIN_ID } from '../../slo/pluginId';

/** English stands in the code; Grafana loads other languages of `languages` in plugin.json from `locales`. */
export async function initTranslations(): Promise<void> {
  await initPluginTranslations(PLUGIN_ID);
}
