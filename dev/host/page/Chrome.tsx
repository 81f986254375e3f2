import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { locationService } from '@grafana/runtime';
import { Dropdown, Menu, TextLink, ToolbarButton, useStyles2 } from '@grafana/ui';
import React from 'react';
import { APP_ID } from '../../appId';
import { boot } from './boot';

const REACT = React.version.split('.')[0];
const ROLES = ['Viewer', 'Editor', 'Admin'] as const;

/** Top bar of the dev host: says what it is, and switches role and theme. */
export function Chrome({ children }: { children: React.ReactNode }) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.frame}>
      <header className={styles.bar}>
        <span className={styles.label}>
          <span className={styles.long}>Headroom dev host, a stand-in for Grafana with React {REACT}</span>
        </span>
        <nav className={styles.nav} aria-label="Dev host">
          <HostLink href={`/a/${APP_ID}/slos`}>SLOs</HostLink>
          <HostLink href="/d/headroom-demo">Dashboard</HostLink>
          <HostLink href={`/plugins/${APP_ID}`}>Settings</HostLink>
          {boot.devHost.faultsUrl && (
            <TextLink href={boot.devHost.faultsUrl} external inline={false} color="primary" variant="bodySmall">
              Break something
            </TextLink>
          )}
        </nav>
        <Dropdown overlay={<RoleMenu />}>
          <ToolbarButton narrow tooltip="Switch the role">
            {boot.user.orgRole}
          </ToolbarButton>
        </Dropdown>
        <ToolbarButton
          narrow
          tooltip="Switch the theme"
          onClick={() => reloadWith('theme', boot.user.theme === 'dark' ? 'light' : 'dark')}
        >
          {boot.user.theme}
        </ToolbarButton>
      </header>
      <main>{children}</main>
    </div>
  );
}

function RoleMenu() {
  return (
    <Menu>
      {ROLES.map((role) => (
        <Menu.Item key={role} label={role} onClick={() => reloadWith('role', role)} />
      ))}
    </Menu>
  );
}

function HostLink({ href, children }: { href: string; children: string }) {
  return (
    <a
      href={href}
      onClick={(event) => {
        event.preventDefault();
        locationService.push(href);
      }}
    >
      {children}
    </a>
  );
}

function reloadWith(name: string, value: string) {
  const url = new URL(window.location.href);
  url.searchParams.set(name, value);
  window.location.assign(url);
}

const getStyles = (theme: GrafanaTheme2) => ({
  frame: css({ minHeight: '100vh', background: theme.colors.background.canvas }),
  bar: css({
    position: 'sticky',
    top: 0,
    zIndex: theme.zIndex.navbarFixed,
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 1),
    minHeight: 40,
    padding: theme.spacing(0, 2),
    background: theme.colors.background.primary,
    borderBottom: `1px solid ${theme.colors.border.weak}`,
    fontSize: theme.typography.bodySmall.fontSize,
    whiteSpace: 'nowrap',
  }),
  label: css({ color: theme.colors.text.secondary }),
  long: css({ [theme.breakpoints.down('md')]: { display: 'none' } }),
  nav: css({
    alignItems: 'center',
    display: 'flex',
    gap: theme.spacing(2),
    flex: '1 1 auto',
    paddingLeft: theme.spacing(1),
    lineHeight: '32px',
  }),
});
