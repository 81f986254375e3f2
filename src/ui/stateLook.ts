import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import type { SloState } from '../slo/state';

/** Shape of a state, so that it does not rest on colour alone. */
export const STATE_GLYPHS: Readonly<Record<SloState, string>> = {
  exhausted: '✕',
  burning: '▲',
  'at-risk': '◆',
  healthy: '●',
  'no-traffic': '○',
  'no-data': '?',
};

/**
 * Colour of a state, of its glyph and of the budget left wherever that is written: readable as text on the theme's
 * backgrounds, or as a background of its own.
 */
export function stateColor(state: SloState, theme: GrafanaTheme2, use: 'text' | 'main' = 'text'): string {
  switch (state) {
    case 'exhausted':
    case 'burning':
      return theme.colors.error[use];
    case 'at-risk':
      return theme.colors.warning[use];
    case 'healthy':
      return theme.colors.success[use];
    case 'no-traffic':
    case 'no-data':
      return use === 'text' ? theme.colors.text.secondary : theme.colors.secondary.main;
  }
}

/** The word of a state. */
export function stateWord(state: SloState): string {
  switch (state) {
    case 'exhausted':
      return t('ui.state.exhausted', 'Exhausted');
    case 'burning':
      return t('ui.state.burning', 'Burning');
    case 'at-risk':
      return t('ui.state.atRisk', 'At risk');
    case 'healthy':
      return t('ui.state.healthy', 'Healthy');
    case 'no-traffic':
      return t('ui.state.noTraffic', 'No traffic');
    case 'no-data':
      return t('ui.state.noData', 'No data');
  }
}
