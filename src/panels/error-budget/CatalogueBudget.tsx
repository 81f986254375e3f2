import { t } from '@grafana/i18n';
import { useQueryClient } from '@tanstack/react-query';
import React, { useMemo } from 'react';
import { budgetLabels } from '../../slo/budgetLabels';
import type { Problem } from '../../slo/problem';
import { keys } from '../../state/keys';
import { useCatalogue } from '../../state/useCatalogue';
import type { BudgetPanelProps } from './budgetProps';
import { GroupedBudget } from './GroupedBudget';
import { OneBudget } from './OneBudget';
import { NoSloChosen, PanelState } from './PanelState';
import type { SloBudgetProps } from './sloBudgetProps';
import { findSlo, notAReference, resolveReference } from './sloReference';

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

function SloBudget(props: SloBudgetProps) {
  return budgetLabels(props.slo).length > 0 ? <GroupedBudget {...props} /> : <OneBudget {...props} />;
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
