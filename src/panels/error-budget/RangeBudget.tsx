import React from 'react';
import { ongoingExclusion } from '../../slo/exclusions/ongoingExclusion';
import { useServices } from '../../state/ServicesProvider';
import { useDoubt } from '../../state/preview/useDoubt';
import { type SloDetail, useSloDetail } from '../../state/useSloDetail';
import { BudgetView } from './BudgetView';
import { answerNotes, doubtNotes, noDataNotes, type Note, recordingNotes, warning } from './notes';
import { PanelState } from './PanelState';
import { rawRange } from './rangeOfDashboard';
import type { SloBudgetProps } from './sloBudgetProps';
import { useDashboardRefresh } from './useDashboardRefresh';
import { windowReading } from './windowReading';

/** The same number, and a burn-down with buckets as fine as the range of the dashboard needs. */
export function RangeBudget({ slo, group, ...props }: SloBudgetProps) {
  const { now } = useServices();
  const refresh = useDashboardRefresh(props.timeRange, slo.id);
  const detail = useSloDetail(slo, rawRange(props.timeRange), { refresh: 'off' });
  const doubt = useDoubt(slo, detail.kind === 'loaded' ? detail.value.status.events : undefined);
  if (detail.kind !== 'loaded') {
    return <PanelState loadable={detail} width={props.width} height={props.height} onRetry={refresh} />;
  }
  const { status, buckets, recording, range } = detail.value;
  const notes = [
    ...doubtNotes(slo, doubt),
    ...recordingNotes(recording),
    ...answerNotes(detail, now()),
    ...noDataNotes(status),
    ...rangeNotes(range),
  ];
  const rangeBuckets = range.kind === 'loaded' ? range.value.buckets : [];
  const ongoing = ongoingExclusion(slo.exclusions ?? [], now());
  const { objective, exclusions } = slo;
  const measured = { status, buckets, rangeBuckets, now: detail.asOf };
  return (
    <BudgetView {...props} reading={windowReading({ ...measured, objective, group, ongoing, exclusions, notes })} />
  );
}

/** Without the finer buckets the chart shows the coarse ones, which are not wrong; why is said beside them. */
function rangeNotes(range: SloDetail['range']): readonly Note[] {
  return range.kind === 'failed' ? [warning(`${range.problem.title}: ${range.problem.detail}`)] : [];
}
