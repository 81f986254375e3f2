import { t } from '@grafana/i18n';
import { EmptyState } from '@grafana/ui';
import React from 'react';
import type { StoredCatalogue } from '../../slo/catalogue';
import { PLUGIN_ID } from '../../slo/pluginId';
import { usePermissions } from '../../state/usePermissions';
import { PageButton } from '../../ui/PageButton';
import { listPath } from '../paths';

/** Grafana sends home who may not write the settings of a plugin. */
const CONFIGURATION = `/plugins/${PLUGIN_ID}?page=configuration`;

/** There is no SLO to make rules of: nobody wrote one, or none of those that are stored can be read. */
export function NoSlos({ stored }: { readonly stored: StoredCatalogue }) {
  const isUnread = stored.issues.some(({ code }) => code !== 'save-overwritten');
  return isUnread ? <NoneReadable stored={stored} /> : <NoneYet />;
}

function NoneYet() {
  return (
    <EmptyState
      variant="call-to-action"
      hideImage
      message={t('rules.empty.title', 'No SLOs yet, so there are no rules to install')}
      button={<ToList />}
    />
  );
}

function NoneReadable({ stored: { readOnly } }: { readonly stored: StoredCatalogue }) {
  const { canWrite } = usePermissions();
  const canMend = canWrite && readOnly === undefined;
  return (
    <EmptyState
      variant="not-found"
      hideImage
      message={t('rules.noneReadable.title', 'No SLO can be read, so there are no rules to install')}
      button={
        canMend ? (
          <PageButton href={CONFIGURATION}>{t('rules.noneReadable.button', 'Open the configuration')}</PageButton>
        ) : (
          <ToList />
        )
      }
    >
      {canMend
        ? t(
            'rules.noneReadable.mend',
            'Nothing was lost: entries that cannot be read are kept as they are. The configuration of the app shows them, with what is wrong with each.'
          )
        : t(
            'rules.noneReadable.look',
            'Nothing was lost: entries that cannot be read are kept as they are. The list of SLOs says what is wrong with each.'
          )}
    </EmptyState>
  );
}

function ToList() {
  return <PageButton href={listPath}>{t('rules.empty.button', 'Go to the SLOs')}</PageButton>;
}
