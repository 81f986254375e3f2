import { FieldConfigProperty, PanelPlugin, type PanelProps } from '@grafana/data';
import React, { lazy, Suspense } from 'react';
import { addBudgetOptions, type BudgetPanelOptions } from './options';
import { DEFAULT_THRESHOLDS } from './thresholds';

const LazyBudgetPanel = lazy(async () => {
  const [{ initBudgetPanel }, { BudgetPanel }] = await Promise.all([
    import('./initBudgetPanel'),
    import('./BudgetPanel'),
  ]);
  await initBudgetPanel();
  return { default: BudgetPanel };
});

function BudgetPanelEntry(props: PanelProps<BudgetPanelOptions>) {
  return (
    <Suspense fallback={null}>
      <LazyBudgetPanel {...props} />
    </Suspense>
  );
}

const { Thresholds, ...others } = FieldConfigProperty;

export const plugin = new PanelPlugin<BudgetPanelOptions>(BudgetPanelEntry)
  .setPanelOptions(addBudgetOptions)
  .useFieldConfig({
    disableStandardOptions: Object.values(others),
    standardOptions: { [Thresholds]: { defaultValue: { mode: 'absolute', steps: DEFAULT_THRESHOLDS } } },
  });
