import { t } from '@grafana/i18n';
import type { OwnWords } from '../problems';

/** Who sees the preview is in the editor already. */
export const PREVIEW: OwnWords = {
  title: () => t('problem.title.preview', 'Could not preview this SLO'),
  remedy: (kind) =>
    kind === 'bad-query'
      ? t(
          'problem.remedy.bad-query.preview',
          'Correct what the sentence above names, a regular expression for example, in the fields of what is measured.'
        )
      : undefined,
};
