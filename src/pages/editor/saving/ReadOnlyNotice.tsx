import { t } from '@grafana/i18n';
import { Alert } from '@grafana/ui';
import React from 'react';

import type { Problem } from '../../../slo/problem';
import { CopyYamlButton } from '../yaml/CopyYamlButton';
import type { SloDraft } from '../../../spec/draft';

/** Why nothing can be saved here, who can change that, and the SLO as YAML to take along. */
export function ReadOnlyNotice({ problem, draft }: { readonly problem: Problem; readonly draft: SloDraft }) {
  return (
    <Alert severity="info" title={problem.title}>
      <p>
        {problem.detail} {problem.remedy}
      </p>
      <CopyYamlButton draft={draft} label={t('editor.readOnly.copy', 'Copy as YAML')} />
    </Alert>
  );
}
