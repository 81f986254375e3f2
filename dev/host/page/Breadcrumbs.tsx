import { css } from '@emotion/css';
import type { GrafanaTheme2, NavModelItem } from '@grafana/data';
import { Icon, useStyles2 } from '@grafana/ui';
import React, { createContext, useContext } from 'react';
import { APP_ID } from '../../appId';
import { crumbsOf } from './crumbs';

const APP: NavModelItem = {
  text: 'Headroom',
  url: `/a/${APP_ID}/slos`,
  parentItem: { text: 'More apps', url: '/apps' },
};

/** The entry of Grafana's menu that a page stands below. */
export const Section = createContext<NavModelItem>(APP);

/** Grafana's bar with the way to a page; on a phone the page and its parent alone. */
export function Breadcrumbs({ page }: { readonly page: NavModelItem }) {
  const styles = useStyles2(getStyles);
  const crumbs = crumbsOf(page, useContext(Section));
  return (
    <nav aria-label="Breadcrumbs">
      <ol className={styles.bar}>
        {crumbs.map(({ text, url }, index) => (
          <li key={index} className={styles.crumb}>
            {index === crumbs.length - 1 ? (
              <span aria-current="page" className={styles.here}>
                {text}
              </span>
            ) : (
              <>
                <a href={url} className={styles.text}>
                  {text}
                </a>
                <Icon name="angle-right" />
              </>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

const getStyles = (theme: GrafanaTheme2) => {
  const text = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;
  return {
    bar: css({
      display: 'flex',
      alignItems: 'center',
      height: 40,
      padding: theme.spacing(0, 2),
      listStyle: 'none',
      borderBottom: `1px solid ${theme.colors.border.weak}`,
    }),
    crumb: css({
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      minWidth: 0,
      paddingLeft: theme.spacing(0.5),
      [theme.breakpoints.down('md')]: { '&:not(:nth-last-child(-n + 2))': { display: 'none' } },
    }),
    text: css(text),
    here: css({ ...text, color: theme.colors.text.secondary }),
  };
};
