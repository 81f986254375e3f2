import { t } from '@grafana/i18n';
import type { Seconds } from '../../slo/units';
import { formatDuration } from './times';

/** How much of a window was measured: "8 d of 30 d". */
export function formatCoverage(covered: Seconds, window: Seconds): string {
  return t('words.coverage', '{{covered}} of {{window}}', {
    covered: formatDuration(covered),
    window: formatDuration(window),
  });
}
