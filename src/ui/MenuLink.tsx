import { Menu, type MenuItemProps } from '@grafana/ui';
import React from 'react';

type Props = Pick<MenuItemProps, 'label' | 'icon'> & { readonly url: string };

/** An entry of a menu that leads to a page. Before Grafana 13 such an entry says that it is a link unless it is told. */
export function MenuLink(props: Props) {
  return <Menu.Item {...props} role="menuitem" />;
}
