import { initPluginTranslations } from '@grafana/i18n';

/** Texts of the panel are kept with those of the app. */
export async function initBudgetPanel(): Promise<void> {
  await initPluginTranslations('headroom-slo-app');
}
