import { t } from '@grafana/i18n';
import { Alert } from '@grafana/ui';
import React from 'react';

/** What the data source said beside its answer. */
export function WarningNotice({ warnings }: { readonly warnings: readonly string[] }) {
  return (
    <Alert severity="warning" title={t('ui.warning.title', 'The data source warns about these numbers')}>
      <ul>
        {[...new Set(warnings)].map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
    </Alert>
  );
}
