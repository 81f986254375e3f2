import { t } from '@grafana/i18n';
import { Alert, Button, Stack } from '@grafana/ui';
import React from 'react';

export interface DeletedElsewhereProps {
  readonly saving: boolean;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
}

/** The other half of a conflict: the SLO is gone while it was being edited here. */
export function DeletedElsewhere({ saving, onSave, onDiscard }: DeletedElsewhereProps) {
  return (
    <Alert
      severity="warning"
      title={t('editor.deleted.title', 'Somebody else deleted this SLO while it was being edited')}
    >
      <p>{t('editor.deleted.body', 'Saving creates it again with the same id, so its history stays.')}</p>
      <Stack gap={1} wrap="wrap">
        <Button onClick={onSave} disabled={saving}>
          {t('editor.deleted.save', 'Create it again')}
        </Button>
        <Button variant="secondary" onClick={onDiscard} disabled={saving}>
          {t('editor.deleted.discard', 'Leave it deleted')}
        </Button>
      </Stack>
    </Alert>
  );
}
