import { type DateTime, LoadingState, type PanelData } from '@grafana/data';
import { t } from '@grafana/i18n';
import React from 'react';
import { recentWindows } from '../../../analysis/measurement';
import { sloStatus } from '../../../analysis/status';
import type { Problem } from '../../../slo/problem';
import { type Instant, instant, MINUTE, seconds } from '../../../slo/units';
import { formatInstant, type ReaderClock } from '../../../ui/words/instants';
import { formatDuration } from '../../../ui/words/times';
import { budgetLayout } from '../budgetLayout';
import type { BudgetPanelProps } from '../budgetProps';
import { BudgetView } from '../BudgetView';
import { info, type Note, warning } from '../notes';
import { PanelState } from '../PanelState';
import { windowReading } from '../windowReading';
import { ownObjective } from './ownObjective';
import { readFrames } from './readFrames';

/** The budget from the dashboard's own queries: nothing else is asked, so it works where nobody is signed in. */
export function OwnQueriesBudget(props: BudgetPanelProps) {
  const { data, options } = props;
  const problem = queryProblem(data);
  const objective = ownObjective(options);
  if (problem !== undefined && data.series.length === 0) {
    return <PanelState loadable={{ kind: 'failed', problem }} width={props.width} height={props.height} />;
  }
  if (data.state === LoadingState.Loading && data.series.length === 0) {
    return <PanelState loadable={{ kind: 'loading' }} width={props.width} height={props.height} />;
  }
  if (!objective.ok) {
    return (
      <PanelState loadable={{ kind: 'failed', problem: objective.error }} width={props.width} height={props.height} />
    );
  }
  const range = { from: toInstant(data.timeRange.from), to: toInstant(data.timeRange.to) };
  const measurement = readFrames(data, range);
  const status = sloStatus({ objective: objective.value }, measurement);
  const windows = recentWindows(objective.value);
  const isJudged = windows.some((window) => measurement.asked?.includes(window));
  const parts = {
    objective: objective.value,
    status,
    buckets: measurement.buckets,
    isStateKnown: isJudged || status.state === 'exhausted' || status.state === 'no-traffic',
    now: range.to,
    notes: [
      ...(problem ? [warning(`${problem.title}: ${problem.detail}`)] : []),
      ...staleNotes(measurement.now, { now: range.to, timeZone: props.timeZone }),
      ...missingNotes(props, measurement.buckets.length),
    ],
  };
  return <BudgetView {...props} reading={windowReading(parts)} />;
}

function queryProblem({ errors }: PanelData): Problem | undefined {
  const first = errors?.[0];
  if (first === undefined) {
    return undefined;
  }
  return {
    kind: 'bad-query',
    title: t('panel.own.failed', 'A query of this panel failed'),
    detail: first.message ?? first.data?.message ?? t('panel.own.noReason', 'No reason was given.'),
    remedy: t('panel.own.failedRemedy', 'Open the panel for editing and correct the query.'),
  };
}

function toInstant(time: DateTime): Instant {
  return instant(time.valueOf() / 1000);
}

/** Prometheus looks back for five minutes; a value that is older is not of the end of the range. */
const FRESH = seconds(5 * MINUTE);

function staleNotes(measured: Instant, end: ReaderClock): readonly Note[] {
  if (end.now - measured <= FRESH) {
    return [];
  }
  const values = { when: formatInstant(measured, end), length: formatDuration(seconds(end.now - measured)) };
  return [
    warning(
      t(
        'panel.own.stale',
        'The newest value of the queries is from {{when}}, {{length}} before the range ends.',
        values
      )
    ),
  ];
}

function missingNotes({ options, width, height }: BudgetPanelProps, buckets: number): readonly Note[] {
  return buckets === 0 && budgetLayout(options.show, width, height).chart > 0
    ? [info(t('panel.own.noBuckets', 'For the burn-down, add range queries named bad_buckets and total_buckets.'))]
    : [];
}
