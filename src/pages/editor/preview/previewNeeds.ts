import { t } from '@grafana/i18n';

import type { Issue } from '../../../slo/result';
import type { SloDraft } from '../../../spec/draft';
import { fieldLabel } from '../form/fieldLabels';
import { fieldName } from '../form/sloResolver';
import { valueAt } from '../form/valueAt';

/** Which fields keep the preview from being there: "Fill in Bad events and All events to see the preview." */
export function previewNeeds(issues: readonly Issue[], draft: SloDraft): string {
  const names = [...new Set(issues.map(fieldName))];
  const labelsOf = (wanted: readonly string[]) => wanted.flatMap((name) => fieldLabel(name, draft) ?? []);
  const empty = labelsOf(names.filter((name) => isEmpty(draft, name)));
  const wrong = labelsOf(names.filter((name) => !isEmpty(draft, name)));
  const sentences = [
    ...(empty.length === 0
      ? []
      : [t('editor.preview.fill', 'Fill in {{fields, list}} to see the preview.', { fields: empty })]),
    ...(wrong.length === 0
      ? []
      : [t('editor.preview.mend', 'Correct {{fields, list}} to see the preview.', { fields: wrong })]),
  ];
  return sentences.length > 0
    ? sentences.join(' ')
    : t('editor.preview.empty', 'Once every field is right, this shows what the past window would have looked like.');
}

/** Nothing was written into the field. */
function isEmpty(draft: SloDraft, name: string): boolean {
  const value = valueAt(draft, name);
  return typeof value === 'string' && value.trim() === '';
}
