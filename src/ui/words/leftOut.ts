import { t } from '@grafana/i18n';
import type { Seconds } from '../../slo/units';
import { formatDuration } from './times';

/** "2 h 30 min of maintenance left out" */
export function leftOutText(leftOut: Seconds): string {
  return t('words.leftOut', '{{time}} of maintenance left out', { time: formatDuration(leftOut) });
}
