import { FieldConfigProperty, PanelPlugin, type PanelProps } from '@grafana/data';
import React, { lazy, Suspense } from 'react';
import { appPublicPath } from './appPublicPath';
import { addBudgetOptions, type BudgetPanelOptions } from './options';
import { DEFAULT_THRESHOLDS } from './thresholds';

declare let __webpack_public_path__: string;
__webpack_public_path__ = appPublicPath(__webpack_public_path__);

const LazyBudgetPanel = lazy(async () => {
  const [{ initBudgetPanel }, { BudgetPanel }] = await Promise.all([
    import(/* webpackChunkName: "translations" */ './initBudgetPanel'),
    import(/* webpackChunkName: "panel" */ './BudgetPanel'),
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
  // The panel takes the room to the frame: two rows of the grid leave 26 pixels for a number.
  .setNoPadding()
  .setPanelOptions(addBudgetOptions)
  .useFieldConfig({
    disableStandardOptions: Object.values(others),
    standardOptions: { [Thresholds]: { defaultValue: { mode: 'absolute', steps: DEFAULT_THRESHOLDS } } },
  });
