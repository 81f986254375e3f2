import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import type { PlaceKind } from '../../rules/install/places';
import type { RowState } from './ruleRows';

/** Shape of a state, so that it does not rest on colour alone. */
export const ROW_GLYPHS: Readonly<Record<RowState, string>> = {
  refused: '✕',
  changed: '◆',
  missing: '○',
  'no-series': '◍',
  twice: '◎',
  orphaned: '◇',
  elsewhere: '↗',
  unreadable: '!',
  unknown: '?',
  unseen: '◌',
  same: '●',
};

/** Text colour of a state, readable on the theme's backgrounds. */
export function rowColor(state: RowState, { colors }: GrafanaTheme2): string {
  switch (state) {
    case 'refused':
      return colors.error.text;
    case 'changed':
    case 'missing':
    case 'no-series':
    case 'twice':
    case 'unreadable':
      return colors.warning.text;
    case 'same':
      return colors.success.text;
    case 'orphaned':
    case 'elsewhere':
    case 'unknown':
    case 'unseen':
      return colors.text.secondary;
  }
}

/** The word of a state. */
export function rowWord(state: RowState): string {
  switch (state) {
    case 'refused':
      return t('rules.state.refused', 'No rules');
    case 'changed':
      return t('rules.state.changed', 'Changed');
    case 'missing':
      return t('rules.state.missing', 'Missing');
    case 'no-series':
      return t('rules.state.noSeries', 'No series');
    case 'twice':
      return t('rules.state.twice', 'Runs twice');
    case 'orphaned':
      return t('rules.state.orphaned', 'Orphaned');
    case 'elsewhere':
      return t('rules.state.elsewhere', 'Elsewhere');
    case 'unreadable':
      return t('rules.state.unreadable', 'Not readable');
    case 'unknown':
      return t('rules.state.unknown', 'Not known');
    case 'unseen':
      return t('rules.state.unseen', 'Not seen');
    case 'same':
      return t('rules.state.same', 'As wanted');
  }
}

/** What a state means and, where something is to be done, what. */
export function rowMeaning(state: RowState): string {
  switch (state) {
    case 'refused':
      return t('rules.meaning.refused', 'The SLO cannot be made into rules.');
    case 'changed':
      return t('rules.meaning.changed', 'What runs is not what the SLO says. Install its rules again.');
    case 'missing':
      return t('rules.meaning.missing', 'Nothing of it runs: nothing is recorded, and nobody is paged.');
    case 'no-series':
      return t('rules.meaning.noSeries', 'What runs is what the SLO says, and it does not find what it measures.');
    case 'twice':
      return t(
        'rules.meaning.twice',
        'It runs as the SLO says, more than once: it records the same series again, and its alerts come twice. Take it away in one of the places.'
      );
    case 'orphaned':
      return t(
        'rules.meaning.orphaned',
        'It runs, and no SLO wants it. Installing removes it from Grafana or a ruler; take it out of a rule file by hand.'
      );
    case 'elsewhere':
      return t(
        'rules.meaning.elsewhere',
        'It runs here, and its SLO is measured in another data source. That is right where both read the same store.'
      );
    case 'unreadable':
      return t(
        'rules.meaning.unreadable',
        'It runs, and its SLO may be an entry of the catalogue that cannot be read. Mend that in the configuration of the app. Until then nothing of it is removed.'
      );
    case 'unknown':
      return t('rules.meaning.unknown', 'What runs could not be read.');
    case 'unseen':
      return t('rules.meaning.unseen', 'The data source runs nothing of it. Rules in Grafana are not seen here.');
    case 'same':
      return t('rules.meaning.same', 'What runs is what the SLO says.');
  }
}

/** Where rules run that are not known from the list of the data source. */
export function placeWord(place: PlaceKind): string {
  return place === 'grafana' ? t('rules.row.inGrafana', 'in Grafana') : t('rules.row.inRuler', 'in the ruler');
}

/** The same, with where in it. */
export function placeName(place: PlaceKind): string {
  return place === 'grafana'
    ? t('rules.group.inGrafana', 'Grafana, folder Headroom')
    : t('rules.group.inRuler', 'ruler, namespace Headroom');
}
