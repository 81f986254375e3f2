import React from 'react';
import { ServicesProvider } from '../../state/ServicesProvider';
import type { Services } from '../../state/services';
import type { BudgetPanelProps } from './budgetProps';
import { CatalogueBudget } from './CatalogueBudget';
import { OwnQueriesBudget } from './own-queries/OwnQueriesBudget';
import { hasOwnQueries } from './own-queries/readFrames';
import { panelServices } from './panelServices';

/**
 * How much of an error budget is left, and how it was spent. It draws from the dashboard's own queries when the panel
 * has them, and from the catalogue and its data sources otherwise.
 */
export function BudgetPanel({ services, ...props }: BudgetPanelProps & { readonly services?: Services }) {
  if (hasOwnQueries(props.data)) {
    return <OwnQueriesBudget {...props} />;
  }
  return (
    <ServicesProvider services={services ?? panelServices()}>
      <CatalogueBudget {...props} />
    </ServicesProvider>
  );
}
