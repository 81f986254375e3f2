import { t } from '@grafana/i18n';
import { type Objective, windowLength } from '../../slo/objective';
import type { EventsSli } from '../../slo/sli';
import { formatWindowLength } from './times';

type Counted = EventsSli['counted'];

/** "No series matched the good events in the last 30 d" */
export function doubtTitle({ window }: Pick<Objective, 'window'>, counted: Counted): string {
  const values = { window: formatWindowLength(windowLength(window)) };
  return counted === 'good'
    ? t('words.doubt.good', 'No series matched the good events in the last {{window}}', values)
    : t('words.doubt.bad', 'No series matched the bad events in the last {{window}}', values);
}

/** What the numbers then say, when that is right, and what to do when it is not. */
export function doubtMeaning(counted: Counted): string {
  return counted === 'good'
    ? t(
        'words.doubt.good.meaning',
        'Every event is counted as bad. That is right if nothing worked in all this time. If it is a typing error, edit the SLO.'
      )
    : t(
        'words.doubt.bad.meaning',
        'Every event is counted as good. That is right if nothing failed in all this time. If it is a typing error, edit the SLO.'
      );
}
