import { type FieldConfigSource, getActiveThreshold, type GrafanaTheme2, type Threshold } from '@grafana/data';
import { percentFromRatio, type Ratio } from '../../slo/units';
import type { SloState } from '../../slo/state';
import { stateColor } from '../../ui/stateLook';
import { DEFAULT_THRESHOLDS } from './thresholds';

interface Value {
  readonly remaining: Ratio | undefined;
  /** Undefined where only the budget is known. */
  readonly state: SloState | undefined;
  readonly use: 'text' | 'main';
}

/**
 * Colour of the number: that of its state, as on the page, unless the panel has thresholds of its own. Without a state
 * that of its threshold; without a number, that of secondary text.
 */
export function valueColor(
  { remaining, state, use }: Value,
  fieldConfig: FieldConfigSource,
  theme: GrafanaTheme2
): string {
  if (remaining === undefined) {
    return theme.colors.text.secondary;
  }
  const steps = fieldConfig.defaults.thresholds?.steps ?? DEFAULT_THRESHOLDS;
  if (state !== undefined && isDefault(steps)) {
    return stateColor(state, theme, use);
  }
  return theme.visualization.getColorByName(getActiveThreshold(percentFromRatio(remaining), steps).color);
}

/** In the JSON of a dashboard the lowest threshold has no value: it is compared by its colour. */
function isDefault(steps: readonly Threshold[]): boolean {
  return (
    steps.length === DEFAULT_THRESHOLDS.length &&
    DEFAULT_THRESHOLDS.every(
      ({ value, color }, at) => steps[at]?.color === color && (at === 0 || steps[at]?.value === value)
    )
  );
}
