import { t } from '@grafana/i18n';
import { Dropdown, IconButton, Menu } from '@grafana/ui';
import React from 'react';
import type { Slo } from '../../slo/slo';
import { MenuLink } from '../../ui/MenuLink';
import { duplicatePath, editPath, sloPath } from '../paths';
import { STEADY_ICON } from '../../ui/steadyIcon';

interface Props {
  readonly slo: Slo;
  readonly mayWrite: boolean;
  readonly label: string;
  readonly onDelete: (slo: Slo) => void;
}

export function RowMenu({ slo, mayWrite, label, onDelete }: Props) {
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
    <Dropdown overlay={menu} placement="bottom-end">
      <IconButton name="ellipsis-v" className={STEADY_ICON} aria-label={label} />
    </Dropdown>
  );
}
