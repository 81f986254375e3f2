import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, Text, useStyles2 } from '@grafana/ui';
import React, { useId } from 'react';

import type { StoredCatalogue } from '../../slo/catalogue';
import { useReadOnlyReason } from '../../state/catalogue/useReadOnlyReason';
import { SettingsForm } from './form/SettingsForm';
import { StorageSection } from './StorageSection';
import { UndecodableSection } from './UndecodableSection';
import { ExportSection } from './yaml/ExportSection';
import { ImportSection } from './yaml/ImportSection';

/** Everything that is set once for all SLOs. */
export function SettingsSections({ stored }: { readonly stored: StoredCatalogue }) {
  const styles = useStyles2(getStyles);
  const readOnly = useReadOnlyReason(stored);
  return (
    <div className={styles.page}>
      {readOnly && (
        <Alert severity="info" title={readOnly.title}>
          {readOnly.detail} {stored.readOnly === 'provisioned' ? provisionedRemedy() : readOnly.remedy}
        </Alert>
      )}
      <UndecodableSection readOnly={readOnly !== undefined} />
      <Section title={t('settings.section.defaults', 'Defaults and teams')}>
        <SettingsForm stored={stored} readOnly={readOnly !== undefined} />
      </Section>
      <Section title={t('settings.section.storage', 'Storage')}>
        <StorageSection stored={stored} />
      </Section>
      <Section title={t('settings.section.export', 'Export')}>
        <ExportSection />
      </Section>
      {!readOnly && (
        <Section title={t('settings.section.import', 'Import')}>
          <ImportSection stored={stored} />
        </Section>
      )}
    </div>
  );
}

/** The file is on this page. */
function provisionedRemedy(): string {
  return t(
    'settings.readOnly.provisioned',
    'Export the provisioning file below, change it, and put it back in its place.'
  );
}

function Section({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  const styles = useStyles2(getStyles);
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className={styles.section}>
      <Text id={titleId} element="h2" variant="h4">
        {title}
      </Text>
      <div className={styles.body}>{children}</div>
    </section>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  page: css({ paddingTop: theme.spacing(2) }),
  section: css({
    maxWidth: theme.spacing(110),
    paddingBottom: theme.spacing(3),
    marginBottom: theme.spacing(3),
    borderBottom: `1px solid ${theme.colors.border.weak}`,
    '&:last-child': { borderBottom: 'none' },
  }),
  body: css({ marginTop: theme.spacing(2) }),
});
