import { Menu } from '@grafana/ui';
import { render, screen } from '@testing-library/react';
import React from 'react';
import { serveGrafanaFrom } from './grafanaPath.fixture';
import { MenuLink } from './MenuLink';
import { PageButton } from './PageButton';

afterEach(() => serveGrafanaFrom(''));

describe.each([
  ['at the root', '', '/a/x/slos'],
  ['below a path of its own', '/grafana', '/grafana/a/x/slos'],
])('Grafana %s', (_, subUrl, href) => {
  it('has whole addresses on buttons', () => {
    serveGrafanaFrom(subUrl);
    render(<PageButton href="/a/x/slos">All SLOs</PageButton>);
    expect(screen.getByRole('link', { name: 'All SLOs' })).toHaveAttribute('href', href);
  });

  it('has whole addresses on menu items', () => {
    serveGrafanaFrom(subUrl);
    render(
      <Menu>
        <MenuLink label="Open" url="/a/x/slos" />
      </Menu>
    );
    expect(screen.getByRole('menuitem', { name: 'Open' })).toHaveAttribute('href', href);
  });
});
