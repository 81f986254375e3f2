import { type FieldConfigSource, getActiveThreshold, type GrafanaTheme2 } from '@grafana/data';
import { percentFromRatio, type Ratio } from '../../slo/units';
import { DEFAULT_THRESHOLDS } from './thresholds';

/** Colour of the number: that of its threshold; without a number, that of secondary text. */
export function valueColor(remaining: Ratio | undefined, fieldConfig: FieldConfigSource, theme: GrafanaTheme2): string {
  if (remaining === undefined) {
    return theme.colors.text.secondary;
  }
  const steps = fieldConfig.defaults.thresholds?.steps ?? DEFAULT_THRESHOLDS;
  return theme.visualization.getColorByName(getActiveThreshold(percentFromRatio(remaining), steps).color);
}
