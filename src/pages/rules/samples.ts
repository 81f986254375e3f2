import { t } from '@grafana/i18n';
import { formatCount, trimmed } from '../../ui/words/numbers';

/** Samples a second. */
export function formatSamples(perSecond: number): string {
  return t('rules.samples', '{{samples}} samples/s', { samples: formatNumber(perSecond) });
}

/** The same without the unit: with a digit below ten, for most rules read that few. */
export function formatNumber(perSecond: number): string {
  return perSecond < 9.95 ? trimmed(perSecond, 1) : formatCount(perSecond);
}
