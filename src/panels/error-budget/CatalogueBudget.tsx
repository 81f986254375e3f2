import { t } from '@grafana/i18n';
import { useQueryClient } from '@tanstack/react-query';
import React, { useMemo } from 'react';
import type { Problem } from '../../slo/problem';
import { windowSpan } from '../../slo/windowSpan';
import { keys } from '../../state/keys';
import { useServices } from '../../state/ServicesProvider';
import { useCatalogue } from '../../state/useCatalogue';
import { budgetLayout } from './budgetLayout';
import type { BudgetPanelProps } from './budgetProps';
import { NoSloChosen, PanelState } from './PanelState';
import { needsFinerBuckets } from './rangeOfDashboard';
import { RangeBudget } from './RangeBudget';
import type { SloBudgetProps } from './sloBudgetProps';
import { findSlo, notAReference, resolveReference } from './sloReference';
import { WindowBudget } from './WindowBudget';

/** The budget of an SLO of the catalogue, from the same hooks as the pages of the app. */
export function CatalogueBudget(props: BudgetPanelProps) {
  const { options, width, height, replaceVariables } = props;
  const catalogue = useCatalogue();
  const queryClient = useQueryClient();
  const id = resolveReference(options.sloId, replaceVariables);
  const stored = catalogue.kind === 'loaded' ? catalogue.value : undefined;
  const found = useMemo(() => (stored && id !== undefined ? findSlo(id, stored) : undefined), [id, stored]);
  if (id === undefined) {
    return <PanelState loadable={{ kind: 'failed', problem: notAReference() }} width={width} height={height} />;
  }
  if (id === '') {
    return <NoSloChosen width={width} height={height} />;
  }
  if (catalogue.kind === 'failed') {
    const retry = () => void queryClient.refetchQueries({ queryKey: keys.catalogue() });
    return (
      <PanelState
        loadable={{ ...catalogue, problem: whereReadable(catalogue.problem) }}
        width={width}
        height={height}
        onRetry={retry}
      />
    );
  }
  if (found === undefined) {
    return <PanelState loadable={{ kind: 'loading' }} width={width} height={height} />;
  }
  return found.ok ? (
    <SloBudget {...props} slo={found.value} />
  ) : (
    <PanelState loadable={{ kind: 'failed', problem: found.error }} width={width} height={height} />
  );
}

/** A chart of a part of the window needs finer buckets, which cost a request; everything else comes with the number. */
function SloBudget(props: SloBudgetProps) {
  const { slo, options, timeRange, width, height } = props;
  const { now } = useServices();
  const isClose =
    budgetLayout(options.show, width, height).chart > 0 &&
    needsFinerBuckets(timeRange, windowSpan(slo.objective.window, now()).elapsed);
  return isClose ? <RangeBudget {...props} /> : <WindowBudget {...props} />;
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
