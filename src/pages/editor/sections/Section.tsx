import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Text, useStyles2 } from '@grafana/ui';
import React, { useId } from 'react';

export interface SectionProps {
  readonly title: string;
  readonly children: React.ReactNode;
}

/** One part of the form. */
export function Section({ title, children }: SectionProps) {
  const styles = useStyles2(getStyles);
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className={styles.section}>
      <Text element="h2" variant="h4" id={headingId}>
        {title}
      </Text>
      <div className={styles.fields}>{children}</div>
    </section>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  section: css({
    paddingBottom: theme.spacing(2),
    marginBottom: theme.spacing(3),
    borderBottom: `1px solid ${theme.colors.border.weak}`,
    '&:last-child': { borderBottom: 'none', marginBottom: 0 },
  }),
  fields: css({ marginTop: theme.spacing(2), maxWidth: theme.spacing(90) }),
});
