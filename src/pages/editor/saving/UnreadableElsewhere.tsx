import { t } from '@grafana/i18n';
import { Alert, Button, Stack } from '@grafana/ui';
import React from 'react';

import type { UnreadableSlo } from '../../../slo/catalogue';
import { plainText } from '../../../ui/words/plainText';

export interface UnreadableElsewhereProps {
  readonly entry: UnreadableSlo;
  readonly saving: boolean;
  readonly onSave: () => void;
  readonly onBack: () => void;
}

/** A conflict with something that is no SLO any more: it is there, and nobody can show it. */
export function UnreadableElsewhere({ entry, saving, onSave, onBack }: UnreadableElsewhereProps) {
  return (
    <Alert
      severity="warning"
      title={t('editor.unreadableNow.title', 'The stored version of this SLO can no longer be read')}
    >
      {entry.reasons.map((reason) => (
        <p key={reason}>{plainText(reason)}</p>
      ))}
      <p>
        {t(
          'editor.unreadableNow.body',
          'Somebody else or a program changed it while it was being edited. Nothing of yours was stored. Save yours beside it, and remove the other one in the settings of the app, which keep it as it is; or correct it there first.'
        )}
      </p>
      <Stack gap={1} wrap="wrap">
        <Button onClick={onSave} disabled={saving}>
          {t('editor.unreadableNow.save', 'Save mine beside it')}
        </Button>
        <Button variant="secondary" onClick={onBack} disabled={saving}>
          {t('editor.unreadableNow.back', 'Back to the form')}
        </Button>
      </Stack>
    </Alert>
  );
}
