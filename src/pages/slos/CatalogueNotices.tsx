import { t } from '@grafana/i18n';
import { Alert } from '@grafana/ui';
import React from 'react';
import type { StoredCatalogue } from '../../slo/catalogue';
import { readOnlyProblem } from '../../state/catalogue/saveProblem';

const SHOWN_ISSUES = 20;

/** What is to be known about the catalogue itself: entries that could not be read, and why it cannot be changed. */
export function CatalogueNotices({ stored }: { readonly stored: StoredCatalogue }) {
  const reason = stored.readOnly && readOnlyProblem(stored.readOnly);
  return (
    <>
      {reason && (
        <Alert severity="info" title={reason.title}>
          {reason.detail} {reason.remedy}
        </Alert>
      )}
      {stored.issues.length > 0 && <Issues issues={stored.issues} />}
    </>
  );
}

function Issues({ issues }: Pick<StoredCatalogue, 'issues'>) {
  return (
    <Alert
      severity="warning"
      title={t('list.issues.title', 'The catalogue has {{count}} problems', { count: issues.length })}
    >
      <details>
        <summary>
          {t('list.issues.summary', 'Nothing was lost: entries that cannot be read are kept as they are.')}
        </summary>
        <ul>
          {issues.slice(0, SHOWN_ISSUES).map(({ path, message }) => (
            <li key={`${path.join('.')} ${message}`}>
              <code>{path.join('.')}</code> {message}
            </li>
          ))}
        </ul>
        {issues.length > SHOWN_ISSUES &&
          t('list.issues.more', 'and {{count}} more', { count: issues.length - SHOWN_ISSUES })}
      </details>
    </Alert>
  );
}
