import { dateTimeFormatTimeAgo } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, Button, Stack } from '@grafana/ui';
import React from 'react';

import type { KeptDraft } from './keptDraft';

export interface KeptDraftOfferProps {
  readonly kept: KeptDraft;
  readonly onRestore: () => void;
  readonly onDiscard: () => void;
}

/** Unsaved work from an earlier visit. It is neither applied nor thrown away without being asked for. */
export function KeptDraftOffer({ kept, onRestore, onDiscard }: KeptDraftOfferProps) {
  return (
    <Alert severity="info" title={t('editor.kept.title', 'There are unsaved changes from an earlier visit')}>
      <p>
        {t('editor.kept.body', 'They were written {{when}} and are kept in this browser tab.', {
          when: dateTimeFormatTimeAgo(kept.keptAt),
        })}
      </p>
      <Stack gap={1} wrap="wrap">
        <Button size="sm" onClick={onRestore}>
          {t('editor.kept.restore', 'Continue with them')}
        </Button>
        <Button size="sm" variant="secondary" onClick={onDiscard}>
          {t('editor.kept.discard', 'Discard them')}
        </Button>
      </Stack>
    </Alert>
  );
}
