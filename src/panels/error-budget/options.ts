import type { PanelOptionsEditorBuilder } from '@grafana/data';
import { LazySloPicker } from './LazySloPicker';

export type BudgetShow = 'budget' | 'burn-down' | 'both';
export type BudgetColor = 'value' | 'background' | 'none';

/** Options of the panel, as they stand in the JSON of a dashboard. */
export interface BudgetPanelOptions {
  /** Id of an SLO of the catalogue; may hold dashboard variables. */
  readonly sloId: string;
  readonly show: BudgetShow;
  /** What the colour of the state, or that of the panel's own thresholds, is for. */
  readonly color: BudgetColor;
  /** Target in percent and window in days; only for panels with queries of their own. */
  readonly target?: number;
  readonly windowDays?: number;
}

/*
 * Names and descriptions stand in the entry module, which every dashboard with the panel loads at once, so they carry
 * no translation library with them.
 */
export function addBudgetOptions(builder: PanelOptionsEditorBuilder<BudgetPanelOptions>): void {
  builder
    .addCustomEditor({
      id: 'sloId',
      path: 'sloId',
      name: 'SLO',
      description: 'Choose one, or write a dashboard variable such as ${slo}.',
      editor: LazySloPicker,
      defaultValue: '',
    })
    .addRadio({
      path: 'show',
      name: 'Show',
      settings: {
        options: [
          { value: 'both', label: 'Both' },
          { value: 'budget', label: 'Budget left' },
          { value: 'burn-down', label: 'Burn-down' },
        ],
      },
      defaultValue: 'both',
    })
    .addRadio({
      path: 'color',
      name: 'Colour',
      description: 'That of the state, unless the panel has thresholds of its own, in percent of the budget left.',
      settings: {
        options: [
          { value: 'value', label: 'Value' },
          { value: 'background', label: 'Background' },
          { value: 'none', label: 'Nothing' },
        ],
      },
      defaultValue: 'value',
    });
  addOwnQueryOptions(builder);
}

function addOwnQueryOptions(builder: PanelOptionsEditorBuilder<BudgetPanelOptions>): void {
  const category = ['Queries of this panel'];
  builder
    .addNumberInput({
      path: 'target',
      name: 'Target, in percent',
      description: 'Only when the panel has queries named bad and total: what their events are measured against.',
      category,
      settings: { placeholder: '99.9', min: 0, max: 100 },
    })
    .addNumberInput({
      path: 'windowDays',
      name: 'Window, in days',
      description: 'The range that the queries named bad and total cover.',
      category,
      settings: { placeholder: '30', min: 1, max: 90, integer: true },
    });
}
