import {
  type FieldConfigPropertyItem,
  identityOverrideProcessor,
  type StandardEditorsRegistryItem,
} from '@grafana/data';

const EDITOR_IDS = [
  'number',
  'slider',
  'text',
  'string',
  'boolean',
  'select',
  'multi-select',
  'radio',
  'color',
  'fieldColor',
  'unit',
  'links',
  'thresholds',
  'mappings',
  'stats-picker',
  'timezone',
  'strings',
  'field-name',
  'dashboard-uid',
];
const PROPERTY_IDS = [
  'displayName',
  'unit',
  'min',
  'max',
  'decimals',
  'noValue',
  'color',
  'thresholds',
  'mappings',
  'links',
  'actions',
  'filterable',
];

const NoEditor = () => null;

/** Names of Grafana's option editors: a panel's options refer to them; the dev host shows panels, not their editors. */
export function optionEditors(): StandardEditorsRegistryItem[] {
  return EDITOR_IDS.map((id) => ({ id, name: id, editor: NoEditor }));
}

/** Grafana's standard field properties, without editors. */
export function fieldConfigEditors(): FieldConfigPropertyItem[] {
  return PROPERTY_IDS.map((id) => ({
    id,
    path: id,
    name: id,
    editor: NoEditor,
    override: NoEditor,
    process: identityOverrideProcessor,
    shouldApply: () => true,
  }));
}
