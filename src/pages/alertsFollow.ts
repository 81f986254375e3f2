import { t } from '@grafana/i18n';

/** What a save means for alerts: none is sent by it alone. */
export function alertsFollow(): string {
  return t('editor.saved.alerts', 'Alerts follow this version once its rules are installed.');
}
