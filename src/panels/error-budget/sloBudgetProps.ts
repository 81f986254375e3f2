import type { Slo } from '../../slo/slo';
import type { BudgetPanelProps } from './budgetProps';

/** The panel's props once its SLO is known. */
export type SloBudgetProps = BudgetPanelProps & {
  readonly slo: Slo;
  /** Which of its groups it is narrowed to, in words. */
  readonly group?: string;
};
