import { locationUtil } from '@grafana/data';
import { Menu, type MenuItemProps } from '@grafana/ui';
import React from 'react';

type Props = Pick<MenuItemProps, 'label' | 'icon'> & { readonly url: string };

/**
 * An entry of a menu that leads to a page of the app, by its whole address as `PageButton`. Before Grafana 13 such an
 * entry says that it is a link unless it is told.
 */
export function MenuLink({ url, ...item }: Props) {
  return <Menu.Item {...item} url={locationUtil.assureBaseUrl(url)} role="menuitem" />;
}
