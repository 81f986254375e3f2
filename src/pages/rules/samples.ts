import { t } from '@grafana/i18n';
import { formatCount, trimmed } from '../../ui/words/numbers';

/** Samples a second: with a digit below ten, for most rules read that few. */
export function formatSamples(perSecond: number): string {
  const rounded = perSecond < 9.95 ? trimmed(perSecond, 1) : formatCount(perSecond);
  return t('rules.samples', '{{samples}} samples/s', { samples: rounded });
}
