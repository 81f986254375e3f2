import { createTheme, ThresholdsMode } from '@grafana/data';
import { ratio } from '../../slo/units';
import { DEFAULT_THRESHOLDS } from './thresholds';
import { valueColor } from './valueColor';

const theme = createTheme();
const none = { defaults: {}, overrides: [] };
const unknown = { remaining: undefined, state: undefined, use: 'text' } as const;
const named = (color: string) => theme.visualization.getColorByName(color);

describe('valueColor', () => {
  test.each([
    ['overspent', -0.38, 'red'],
    ['nothing left', 0, 'red'],
    ['a little left', 0.01, 'orange'],
    ['a quarter left', 0.25, 'green'],
    ['untouched', 1, 'green'],
  ])('%s, in no known state, has the colour of its threshold', (_, remaining, color) => {
    expect(valueColor({ ...unknown, remaining: ratio(remaining) }, none, theme)).toBe(named(color));
  });

  test.each([
    ['burning', 0.32, 'error'],
    ['burning', 0.002, 'error'],
    ['exhausted', -0.13, 'error'],
    ['at-risk', 0.9, 'warning'],
    ['healthy', 0.1, 'success'],
  ] as const)(
    '%s at %s has the colour of its state, also with the thresholds that Grafana stores',
    (state, left, color) => {
      const value = { remaining: ratio(left), state, use: 'text' } as const;
      const stored = DEFAULT_THRESHOLDS.map((step, at) =>
        at === 0 ? { ...step, value: null as unknown as number } : step
      );
      const config = { defaults: { thresholds: { mode: ThresholdsMode.Absolute, steps: stored } }, overrides: [] };
      expect(valueColor(value, none, theme)).toBe(theme.colors[color].text);
      expect(valueColor(value, config, theme)).toBe(theme.colors[color].text);
      expect(valueColor({ ...value, use: 'main' }, config, theme)).toBe(theme.colors[color].main);
    }
  );

  it('is secondary text without a number', () => {
    expect(valueColor({ ...unknown, state: 'burning' }, none, theme)).toBe(theme.colors.text.secondary);
  });

  it('follows the thresholds of the panel, in percent', () => {
    const steps = [
      { value: Number.NEGATIVE_INFINITY, color: 'blue' },
      { value: 50, color: 'purple' },
    ];
    const config = { defaults: { thresholds: { mode: ThresholdsMode.Absolute, steps } }, overrides: [] };
    expect(valueColor({ ...unknown, state: 'burning', remaining: ratio(0.49) }, config, theme)).toBe(named('blue'));
    expect(valueColor({ ...unknown, remaining: ratio(0.5) }, config, theme)).toBe(named('purple'));
  });
});
