import type { PanelProps } from '@grafana/data';
import type { BudgetPanelOptions } from './options';

/** What Grafana gives to the panel. */
export type BudgetPanelProps = PanelProps<BudgetPanelOptions>;
