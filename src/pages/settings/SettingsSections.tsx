import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, Text, useStyles2 } from '@grafana/ui';
import React, { useId } from 'react';

import type { StoredCatalogue } from '../../slo/catalogue';
import type { Problem } from '../../slo/problem';
import { readOnlyProblem } from '../../state/catalogue/saveProblem';
import { usePermissions } from '../../state/usePermissions';
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
          {readOnly.detail} {readOnly.remedy}
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

function useReadOnlyReason({ readOnly }: StoredCatalogue): Problem | undefined {
  const { canWrite } = usePermissions();
  if (readOnly) {
    const problem = readOnlyProblem(readOnly);
    return readOnly === 'provisioned' ? { ...problem, remedy: provisionedRemedy() } : problem;
  }
  return canWrite
    ? undefined
    : {
        kind: 'forbidden',
        title: t('settings.readOnly.title', 'You can look at the settings, but not save them'),
        detail: t(
          'settings.readOnly.detail',
          'Saving needs the permission “plugins:write” on Headroom, which Editors and Admins have.'
        ),
        remedy: t('settings.readOnly.remedy', 'Ask an administrator for it.'),
      };
}

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
