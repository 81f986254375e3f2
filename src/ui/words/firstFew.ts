import { t } from '@grafana/i18n';

/** More names are not read, they are counted. */
const MOST_SHOWN = 5;

/** "A, B, C, D, E and 3 more": the first names of a list, and how many there are besides. They may be what users wrote. */
export function firstFew(names: readonly string[]): string {
  const shown = names.slice(0, MOST_SHOWN).join(', ');
  const rest = names.length - MOST_SHOWN;
  return rest > 0
    ? t('words.firstFew', '{{shown}} and {{rest}} more', { shown, rest, interpolation: { escapeValue: false } })
    : shown;
}
