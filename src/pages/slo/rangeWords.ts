import { rangeUtil } from '@grafana/data';
import { t } from '@grafana/i18n';
import type { RawRange } from '../../state/url/timeRange';
import { formatInstant, type ReaderClock } from '../../ui/words/instants';
import type { ChartSpan } from './charts/chartSpan';

/** A picked range in words: "Last 30 days", "19 Nov at 10:00 to today at 12:00". */
export function rangeWords({ from, to }: RawRange, { start, end }: ChartSpan, clock: ReaderClock): string {
  return from.startsWith('now') && to.startsWith('now')
    ? rangeUtil.describeTimeRange({ from, to })
    : t('slo.range', '{{start}} to {{end}}', { start: formatInstant(start, clock), end: formatInstant(end, clock) });
}
