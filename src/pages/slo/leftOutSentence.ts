import { t } from '@grafana/i18n';
import { excludedSpans } from '../../slo/exclusions/excludedSpans';
import type { Slo } from '../../slo/slo';
import type { Instant, Seconds } from '../../slo/units';
import { windowSpan } from '../../slo/windowSpan';
import { formatDuration } from '../../ui/words/times';

/** How much was left out of the numbers, and by which exclusions: those that lie in the window. */
export function leftOutSentence(slo: Slo, leftOut: Seconds, now: Instant, source: 'raw' | 'recorded'): string {
  const { start } = windowSpan(slo.objective.window, now);
  const found = (slo.exclusions ?? []).filter((one) => excludedSpans([one], start, now).length > 0);
  const values = {
    time: formatDuration(leftOut),
    titles: found.map(({ title }) => title).join(', '),
    interpolation: { escapeValue: false },
  };
  return source === 'raw'
    ? t(
        'slo.evidence.leftOut',
        '{{time}} of maintenance left out of the numbers above: {{titles}}. The queries below still hold it.',
        values
      )
    : t('slo.evidence.leftOutRecorded', '{{time}} of maintenance left out: {{titles}}.', values);
}
