import { t } from '@grafana/i18n';
import { Button, EmptyState, LinkButton, Stack } from '@grafana/ui';
import React, { useState } from 'react';

import { listPath } from '../../paths';

export interface DeletedNoticeProps {
  readonly title: string;
  readonly onUndo: () => Promise<void>;
}

/** In place of the editor after its SLO was deleted. */
export function DeletedNotice({ title, onUndo }: DeletedNoticeProps) {
  const [undoing, setUndoing] = useState(false);
  const undo = () => {
    setUndoing(true);
    void onUndo().finally(() => setUndoing(false));
  };
  return (
    <EmptyState
      variant="completed"
      hideImage
      role="status"
      message={t('editor.delete.done', '{{title}} is deleted', { title, interpolation: { escapeValue: false } })}
      button={
        <Stack gap={1} justifyContent="center" wrap="wrap">
          <Button onClick={undo} disabled={undoing} icon={undoing ? 'spinner' : undefined} autoFocus>
            {t('editor.delete.undo', 'Undo')}
          </Button>
          <LinkButton href={listPath} variant="secondary">
            {t('editor.delete.list', 'All SLOs')}
          </LinkButton>
        </Stack>
      }
    >
      {t('editor.delete.body', 'Its recorded history stays in Prometheus. Undo brings the SLO back as it was.')}
    </EmptyState>
  );
}
