import { t } from '@grafana/i18n';
import { Button, Modal } from '@grafana/ui';
import React from 'react';

import type { BlockedLeave } from './useLeaveGuard';

export interface LeaveDialogProps {
  readonly blocked: BlockedLeave | undefined;
  /** The changes are on their way to the server; when they have arrived, the guard lets go by itself. */
  readonly isSaving: boolean;
}

/** The question before unsaved work is left behind. Leaving keeps the draft, so nothing is lost either way. */
export function LeaveDialog({ blocked, isSaving }: LeaveDialogProps) {
  return (
    <Modal
      isOpen={blocked !== undefined}
      title={
        isSaving
          ? t('editor.leave.savingTitle', 'The changes are being saved')
          : t('editor.leave.title', 'Leave with unsaved changes?')
      }
      onDismiss={blocked?.stay}
    >
      <p>
        {isSaving
          ? t(
              'editor.leave.savingBody',
              'The page changes as soon as they are saved. Leave now, and they are saved all the same; if that fails, this browser tab offers them when the editor is opened again.'
            )
          : t(
              'editor.leave.body',
              'The changes are not saved. This browser tab keeps them and offers them when the editor is opened again.'
            )}
      </p>
      <Modal.ButtonRow>
        <Button variant="secondary" fill="outline" onClick={blocked?.leave}>
          {isSaving ? t('editor.leave.leaveNow', 'Leave now') : t('editor.leave.leave', 'Leave')}
        </Button>
        <Button onClick={blocked?.stay} autoFocus>
          {t('editor.leave.stay', 'Stay')}
        </Button>
      </Modal.ButtonRow>
    </Modal>
  );
}
