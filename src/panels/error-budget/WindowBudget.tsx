import React, { useMemo } from 'react';
import { ongoingExclusion } from '../../slo/exclusions/ongoingExclusion';
import { useServices } from '../../state/ServicesProvider';
import { useDoubt } from '../../state/preview/useDoubt';
import { useSloStatuses } from '../../state/useSloStatuses';
import { BudgetView } from './BudgetView';
import { answerNotes, doubtNotes, noDataNotes, recordingNotes } from './notes';
import { PanelState } from './PanelState';
import type { SloBudgetProps } from './sloBudgetProps';
import { useDashboardRefresh } from './useDashboardRefresh';
import { windowReading } from './windowReading';

const LOADING = { kind: 'loading' } as const;

/** Number and burn-down from one answer, which all panels of a dashboard ask for together. */
export function WindowBudget({ slo, group, ...props }: SloBudgetProps) {
  const { now } = useServices();
  const refresh = useDashboardRefresh(props.timeRange, slo.id);
  const one = useMemo(() => ({ slos: [slo], ids: [slo.id] }), [slo]);
  const answer = useSloStatuses(one.slos, one.ids, { refresh: 'off' }).statuses.get(slo.id) ?? LOADING;
  const doubt = useDoubt(slo, answer.kind === 'loaded' ? answer.value.status.events : undefined);
  const reading = useMemo(
    () =>
      answer.kind === 'loaded'
        ? windowReading({
            objective: slo.objective,
            ...answer.value,
            now: answer.asOf,
            group,
            ongoing: ongoingExclusion(slo.exclusions ?? [], now()),
            exclusions: slo.exclusions,
            notes: [
              ...doubtNotes(slo, doubt),
              ...recordingNotes(answer.value.recording),
              ...answerNotes(answer, now()),
              ...noDataNotes(answer.value.status),
            ],
          })
        : undefined,
    [answer, doubt, slo, group, now]
  );
  if (answer.kind !== 'loaded' || reading === undefined) {
    return (
      <PanelState
        loadable={answer.kind === 'loaded' ? LOADING : answer}
        width={props.width}
        height={props.height}
        onRetry={refresh}
      />
    );
  }
  return <BudgetView {...props} reading={reading} />;
}
