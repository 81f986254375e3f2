import { t } from '@grafana/i18n';
import type { Seconds } from '../../slo/units';
import { formatDuration } from './times';

/** "2 h 30 min of maintenance left out" */
export function leftOutText(leftOut: Seconds): string {
  return t('words.leftOut', '{{time}} of maintenance left out', { time: formatDuration(leftOut) });
}

/** Of an SLO of which nothing is measured, because all of its window is maintenance. */
export function allLeftOutText(): string {
  return t('words.allLeftOut', 'Maintenance leaves out all of the window: the budget is untouched.');
}
