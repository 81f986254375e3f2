import { t } from '@grafana/i18n';
import React from 'react';
import { windowLength } from '../../slo/objective';
import type { Problem } from '../../slo/problem';
import type { Slo } from '../../slo/slo';
import { useServices } from '../../state/ServicesProvider';
import { useCatalogue } from '../../state/useCatalogue';
import { useSloDetail } from '../../state/useSloDetail';
import { useSloStatuses } from '../../state/useSloStatuses';
import { budgetLayout } from './budgetLayout';
import type { BudgetPanelProps } from './budgetProps';
import { BudgetView } from './BudgetView';
import { staleNote } from './notes';
import { PanelState } from './PanelState';
import { needsFinerBuckets, rawRange } from './rangeOfDashboard';
import { findSlo, resolveReference } from './sloReference';
import { useDashboardRefresh } from './useDashboardRefresh';
import { windowReading } from './windowReading';

/** The budget of an SLO of the catalogue, from the same hooks as the pages of the app. */
export function CatalogueBudget(props: BudgetPanelProps) {
  useDashboardRefresh(props.timeRange);
  const catalogue = useCatalogue();
  const id = resolveReference(props.options.sloId, props.replaceVariables);
  if (id === '') {
    return <PanelState kind="empty" />;
  }
  if (catalogue.kind !== 'loaded') {
    return (
      <PanelState
        {...catalogue}
        {...(catalogue.kind === 'failed' ? { problem: whereReadable(catalogue.problem) } : {})}
      />
    );
  }
  const found = findSlo(id, catalogue.value);
  return found.ok ? <SloBudget {...props} slo={found.value} /> : <PanelState kind="failed" problem={found.error} />;
}

type SloBudgetProps = BudgetPanelProps & { readonly slo: Slo };

/** A chart of a part of the window needs finer buckets, which cost a request; everything else comes with the number. */
function SloBudget(props: SloBudgetProps) {
  const { slo, options, timeRange, width, height } = props;
  const { hasChart } = budgetLayout(options.show, width, height);
  const isClose = hasChart && needsFinerBuckets(timeRange, windowLength(slo.objective.window));
  return isClose ? <RangeBudget {...props} /> : <WindowBudget {...props} />;
}

function WindowBudget({ slo, ...props }: SloBudgetProps) {
  const { now } = useServices();
  const one = React.useMemo(() => ({ slos: [slo], ids: [slo.id] }), [slo]);
  const reading = useSloStatuses(one.slos, one.ids, { refresh: 'off' }).statuses.get(slo.id);
  if (reading === undefined || reading.kind !== 'loaded') {
    return <PanelState {...(reading ?? { kind: 'loading' })} />;
  }
  const { value, asOf, stale, warnings } = reading;
  const notes = [...(stale ? [staleNote(stale, asOf, now())] : []), ...warnings];
  const { objective } = slo;
  return <BudgetView {...props} reading={windowReading({ objective, ...value, now: asOf, notes })} />;
}

function RangeBudget({ slo, ...props }: SloBudgetProps) {
  const { now } = useServices();
  const detail = useSloDetail(slo, rawRange(props.timeRange), { refresh: 'off' });
  if (detail.kind !== 'loaded') {
    return <PanelState {...detail} />;
  }
  const { value, asOf, stale, warnings } = detail;
  const { range } = value;
  const notes = [
    ...(stale ? [staleNote(stale, asOf, now())] : []),
    ...(range.kind === 'failed' ? [`${range.problem.title}: ${range.problem.detail}`] : []),
    ...warnings,
  ];
  const rangeBuckets = range.kind === 'loaded' ? range.value.buckets : [];
  const parts = {
    objective: slo.objective,
    status: value.status,
    buckets: value.buckets,
    rangeBuckets,
    now: asOf,
    notes,
  };
  return <BudgetView {...props} reading={windowReading(parts)} />;
}

/** Where nobody is signed in, settings and data source are closed to the panel; only the dashboard's queries are not. */
function whereReadable(problem: Problem): Problem {
  if (problem.kind !== 'forbidden') {
    return problem;
  }
  return {
    ...problem,
    remedy: t(
      'panel.forbidden.remedy',
      'Sign in. On a public dashboard the panel can only draw from queries of its own: give it two, named bad and total, and a target and a window in its options.'
    ),
  };
}
