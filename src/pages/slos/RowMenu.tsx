import { t } from '@grafana/i18n';
import { Dropdown, IconButton, Menu } from '@grafana/ui';
import React, { useCallback, useEffect, useRef } from 'react';
import type { Slo } from '../../slo/slo';
import { MenuLink } from '../../ui/MenuLink';
import { duplicatePath, editPath, sloPath } from '../paths';
import { STEADY_ICON } from '../../ui/steadyIcon';

interface Props {
  readonly slo: Slo;
  readonly mayWrite: boolean;
  readonly label: string;
  readonly onDelete: (slo: Slo) => void;
  /** Told when the menu opens and closes. */
  readonly onMenu: (isOpen: boolean) => void;
}

export function RowMenu({ slo, mayWrite, label, onDelete, onMenu }: Props) {
  const tell = useTold(onMenu);
  const menu = (
    <Menu>
      <MenuLink label={t('list.menu.open', 'Open')} icon="eye" url={sloPath(slo.id)} />
      <MenuLink
        label={mayWrite ? t('list.menu.edit', 'Edit') : t('list.menu.show', 'Show the definition')}
        icon="pen"
        url={editPath(slo.id)}
      />
      {mayWrite && <MenuLink label={t('list.menu.duplicate', 'Duplicate')} icon="copy" url={duplicatePath(slo.id)} />}
      {mayWrite && <Menu.Divider />}
      {mayWrite && (
        <Menu.Item label={t('list.menu.delete', 'Delete')} icon="trash-alt" destructive onClick={() => onDelete(slo)} />
      )}
    </Menu>
  );
  return (
    <Dropdown overlay={menu} placement="bottom-end" onVisibleChange={tell}>
      <IconButton name="ellipsis-v" className={STEADY_ICON} aria-label={label} />
    </Dropdown>
  );
}

/** Tells also of a menu that goes with its row, by scrolling or by a filter: nothing else closes that one. */
function useTold(onMenu: Props['onMenu']): Props['onMenu'] {
  const isOpen = useRef(false);
  useEffect(() => () => (isOpen.current ? onMenu(false) : undefined), [onMenu]);
  return useCallback(
    (opened: boolean) => {
      isOpen.current = opened;
      onMenu(opened);
    },
    [onMenu]
  );
}
