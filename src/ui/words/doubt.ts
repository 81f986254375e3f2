import { t } from '@grafana/i18n';
import { type Objective, windowLength } from '../../slo/objective';
import { formatWindowLength } from './times';

/** What was found to be without series: the good or the bad events, or all that slices are judged by. */
type About = 'good' | 'bad' | 'slices';

/** "No series matched the good events in the last 30 d" */
export function doubtTitle({ window }: Pick<Objective, 'window'>, about: About): string {
  const values = { window: formatWindowLength(windowLength(window)) };
  if (about === 'slices') {
    return t(
      'words.doubt.slices',
      'No series was found in the last {{window}}, and slices without data count as good',
      values
    );
  }
  return about === 'good'
    ? t('words.doubt.good', 'No series matched the good events in the last {{window}}', values)
    : t('words.doubt.bad', 'No series matched the bad events in the last {{window}}', values);
}

/** What the numbers then say, when that is right, and what to do when it is not. */
export function doubtMeaning(about: About): string {
  if (about === 'slices') {
    return t(
      'words.doubt.slices.meaning',
      'Every slice is counted as good. That is right if nothing ran in all this time. If it is a typing error, edit the SLO.'
    );
  }
  return about === 'good'
    ? t(
        'words.doubt.good.meaning',
        'Every event is counted as bad. That is right if nothing worked in all this time. If it is a typing error, edit the SLO.'
      )
    : t(
        'words.doubt.bad.meaning',
        'Every event is counted as good. That is right if nothing failed in all this time. If it is a typing error, edit the SLO.'
      );
}
