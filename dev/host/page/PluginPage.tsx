import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import type { PluginPageProps } from '@grafana/runtime';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { Breadcrumbs } from './Breadcrumbs';

/** The frame that Grafana puts round a plugin's page: breadcrumbs, title, subtitle, actions, content. */
export function PluginPage({ pageNav, actions, info, renderTitle, subTitle, background, children }: PluginPageProps) {
  const styles = useStyles2(getStyles);
  const title = pageNav?.text ?? '';
  const below = subTitle ?? pageNav?.subTitle;
  return (
    <div className={cx(styles.page, background !== 'canvas' && styles.primary)}>
      <Breadcrumbs page={pageNav ?? { text: title }} />
      <div className={styles.inner}>
        <div className={styles.header}>
          <div className={styles.row}>
            <div className={styles.titleAndInfo}>
              <div className={styles.title}>{renderTitle ? renderTitle(title) : <h1>{title}</h1>}</div>
              {info && info.map((item) => <div key={item.label}>{item.value}</div>)}
            </div>
            <div className={styles.actions}>{actions}</div>
          </div>
          {below && <div className={styles.subTitle}>{below}</div>}
        </div>
        <div className={styles.content}>{children}</div>
      </div>
    </div>
  );
}

/** As Grafana's page: a container of its own, and actions that stand in one line, however narrow it is. */
const getStyles = (theme: GrafanaTheme2) => ({
  page: css({
    container: 'page / inline-size',
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    minHeight: 'calc(100vh - 40px)',
  }),
  primary: css({ background: theme.colors.background.primary }),
  inner: css({
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    padding: theme.spacing(2),
    [theme.breakpoints.up('md')]: { padding: theme.spacing(4) },
  }),
  header: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1), marginBottom: theme.spacing(2) }),
  row: css({ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: theme.spacing(1, 3) }),
  titleAndInfo: css({
    display: 'flex',
    flex: 1,
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: theme.spacing(1, 4),
    minWidth: 200,
    maxWidth: '100%',
  }),
  title: css({ display: 'flex', flex: 1, maxWidth: '100%', h1: { marginBottom: 0 } }),
  actions: css({ display: 'flex', gap: theme.spacing(1) }),
  subTitle: css({ position: 'relative', color: theme.colors.text.secondary }),
  content: css({ flexGrow: 1 }),
});
