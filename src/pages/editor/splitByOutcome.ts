import { t } from '@grafana/i18n';

/** That each group is all good or all bad: said beside the field of the labels, or where there is none. */
export function splitByOutcome(): string {
  return t(
    'editor.preview.splitByOutcome',
    'Each group is all good or all bad. A label that tells good events from bad ones, such as a status code, splits no budget: choose one that says where or for whom.'
  );
}
