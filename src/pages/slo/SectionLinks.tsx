import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import React, { useEffect } from 'react';

/** Sections of the page by their ids; a link to one can be shared. */
export function SectionLinks({ withGroups, withFacts }: { readonly withGroups: boolean; readonly withFacts: boolean }) {
  const styles = useStyles2(getStyles);
  // The browser looked for the section before the numbers were there.
  useEffect(() => document.getElementById(window.location.hash.slice(1))?.scrollIntoView(), []);
  const sections: ReadonlyArray<readonly [string, string]> = [
    ['budget', t('slo.section.budget', 'Budget')],
    ['charts', t('slo.section.charts', 'Charts')],
    ...(withGroups ? [['groups', t('slo.section.groups', 'Groups')] as const] : []),
    ['evidence', t('slo.section.evidence', 'Queries')],
    ...(withFacts ? [['facts', t('slo.section.facts', 'Facts')] as const] : []),
  ];
  return (
    <nav className={styles.links} aria-label={t('slo.section.label', 'Sections')}>
      {sections.map(([id, name]) => (
        <a key={id} href={`#${id}`}>
          {name}
        </a>
      ))}
    </nav>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  links: css({
    display: 'flex',
    gap: theme.spacing(2),
    '& a': { color: theme.colors.text.link, fontSize: theme.typography.bodySmall.fontSize },
    '& a:hover': { textDecoration: 'underline' },
  }),
});
