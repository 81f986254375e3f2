import { t } from '@grafana/i18n';
import type { Group } from '../../slo/group';

/** "region eu, zone a" */
export function formatGroup(group: Group): string {
  return group
    .map(([label, value]) => `${label} ${value === '' ? t('words.group.empty', '(empty)') : value}`)
    .join(', ');
}

/** "worst of 12: region eu" */
export function worstOf(group: Group, all: number): string {
  return t('words.group.worstOf', 'worst of {{all}}: {{group}}', {
    all,
    group: formatGroup(group),
    interpolation: { escapeValue: false },
  });
}
