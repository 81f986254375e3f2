import { t } from '@grafana/i18n';
import { Alert } from '@grafana/ui';
import React from 'react';
import type { StoredCatalogue } from '../../slo/catalogue';
import type { Issue } from '../../slo/result';
import { readOnlyProblem } from '../../state/catalogue/saveProblem';

const SHOWN_ISSUES = 20;

/** By a notice of their own, or by the row of the SLO. */
const TOLD_ELSEWHERE: readonly string[] = ['save-overwritten'];

/** What is to be known about the catalogue itself: lost saves first, why it cannot be changed, and what is wrong in it. */
export function CatalogueNotices({ stored }: { readonly stored: StoredCatalogue }) {
  const reason = stored.readOnly && readOnlyProblem(stored.readOnly);
  const lost = stored.issues.filter(({ code }) => code === 'save-overwritten');
  const others = stored.issues.filter(({ code }) => !TOLD_ELSEWHERE.includes(code));
  return (
    <>
      {lost.map(({ message }) => (
        <Alert key={message} severity="error" title={t('list.lost.title', 'One of your saves was overwritten')}>
          {message}
        </Alert>
      ))}
      {reason && (
        <Alert severity="info" title={reason.title}>
          {reason.detail} {reason.remedy}
        </Alert>
      )}
      {others.length > 0 && <Issues issues={others} />}
    </>
  );
}

function Issues({ issues }: { readonly issues: readonly Issue[] }) {
  return (
    <Alert
      severity="warning"
      title={t('list.issues.title', '', {
        count: issues.length,
        defaultValue_one: 'The catalogue has {{count}} problem',
        defaultValue_other: 'The catalogue has {{count}} problems',
      })}
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
          t('list.issues.more', 'and {{rest}} more', { rest: issues.length - SHOWN_ISSUES })}
      </details>
    </Alert>
  );
}
