import { t } from '@grafana/i18n';
import { Dropdown, IconButton, Menu } from '@grafana/ui';
import React from 'react';

import { MenuLink } from '../../ui/MenuLink';
import { duplicatePath, sloPath } from '../paths';
import { STEADY_ICON } from '../../ui/steadyIcon';

export interface EditorMenuProps {
  readonly id: string;
  readonly canWrite: boolean;
  readonly onDelete: () => void;
}

/** What else can be done with an SLO that is saved. */
export function EditorMenu({ id, canWrite, onDelete }: EditorMenuProps) {
  const menu = (
    <Menu>
      <MenuLink label={t('editor.menu.show', 'Show the SLO')} icon="eye" url={sloPath(id)} />
      {canWrite && <MenuLink label={t('editor.menu.duplicate', 'Duplicate')} icon="copy" url={duplicatePath(id)} />}
      {canWrite && <Menu.Divider />}
      {canWrite && (
        <Menu.Item label={t('editor.menu.delete', 'Delete')} icon="trash-alt" destructive onClick={onDelete} />
      )}
    </Menu>
  );
  return (
    <Dropdown overlay={menu} placement="bottom-end">
      <IconButton
        name="ellipsis-v"
        size="lg"
        className={STEADY_ICON}
        aria-label={t('editor.menu.label', 'More actions')}
      />
    </Dropdown>
  );
}
