import { initPluginTranslations } from '@grafana/i18n';
import { PLUGIN_ID } from '../../slo/pluginId';

/** Texts of the panel are kept with those of the app. */
export async function initBudgetPanel(): Promise<void> {
  await initPluginTranslations(PLUGIN_ID);
}
