import { t } from '@grafana/i18n';
import { Button, Modal } from '@grafana/ui';
import React from 'react';

import type { BlockedLeave } from './useLeaveGuard';

/** The question before unsaved work is left behind. Leaving keeps the draft, so nothing is lost either way. */
export function LeaveDialog({ blocked }: { readonly blocked: BlockedLeave | undefined }) {
  return (
    <Modal
      isOpen={blocked !== undefined}
      title={t('editor.leave.title', 'Leave with unsaved changes?')}
      onDismiss={blocked?.stay}
    >
      <p>
        {t(
          'editor.leave.body',
          'The changes are not saved. This browser tab keeps them and offers them when the editor is opened again.'
        )}
      </p>
      <Modal.ButtonRow>
        <Button variant="secondary" fill="outline" onClick={blocked?.leave}>
          {t('editor.leave.leave', 'Leave')}
        </Button>
        <Button onClick={blocked?.stay} autoFocus>
          {t('editor.leave.stay', 'Stay')}
        </Button>
      </Modal.ButtonRow>
    </Modal>
  );
}
