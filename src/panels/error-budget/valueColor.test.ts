import { createTheme, ThresholdsMode } from '@grafana/data';
import { ratio } from '../../slo/units';
import { valueColor } from './valueColor';

const theme = createTheme();
const none = { defaults: {}, overrides: [] };
const named = (color: string) => theme.visualization.getColorByName(color);

describe('valueColor', () => {
  test.each([
    ['overspent', -0.38, 'red'],
    ['nothing left', 0, 'red'],
    ['a little left', 0.01, 'orange'],
    ['a quarter left', 0.25, 'green'],
    ['untouched', 1, 'green'],
  ])('%s has the colour of its threshold', (_, remaining, color) => {
    expect(valueColor(ratio(remaining), none, theme)).toBe(named(color));
  });

  it('is secondary text without a number', () => {
    expect(valueColor(undefined, none, theme)).toBe(theme.colors.text.secondary);
  });

  it('follows the thresholds of the panel, in percent', () => {
    const steps = [
      { value: Number.NEGATIVE_INFINITY, color: 'blue' },
      { value: 50, color: 'purple' },
    ];
    const config = { defaults: { thresholds: { mode: ThresholdsMode.Absolute, steps } }, overrides: [] };
    expect(valueColor(ratio(0.49), config, theme)).toBe(named('blue'));
    expect(valueColor(ratio(0.5), config, theme)).toBe(named('purple'));
  });
});
