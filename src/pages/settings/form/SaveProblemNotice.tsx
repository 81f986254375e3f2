import { t } from '@grafana/i18n';
import { Alert, Button, Stack } from '@grafana/ui';
import React from 'react';

import type { StoredCatalogue } from '../../../slo/catalogue';
import type { SaveProblem } from '../../../state/catalogue/saveResult';

export interface SaveProblemNoticeProps {
  readonly problem: SaveProblem;
  readonly onKeepMine: (current: StoredCatalogue) => void;
  readonly onTakeTheirs: (current: StoredCatalogue) => void;
}

/** Why the settings were not saved; in a conflict with the two ways on. */
export function SaveProblemNotice({ problem, onKeepMine, onTakeTheirs }: SaveProblemNoticeProps) {
  const { title, detail, remedy } = problem.problem;
  return (
    <Alert severity={problem.kind === 'conflict' ? 'warning' : 'error'} title={title}>
      <p>
        {detail} {problem.kind === 'conflict' ? '' : remedy}
      </p>
      {problem.kind === 'conflict' && (
        <Stack gap={1} wrap="wrap">
          <Button size="sm" onClick={() => onKeepMine(problem.current)}>
            {t('settings.conflict.mine', 'Save mine')}
          </Button>
          <Button size="sm" variant="secondary" onClick={() => onTakeTheirs(problem.current)}>
            {t('settings.conflict.theirs', 'Show what is saved')}
          </Button>
        </Stack>
      )}
    </Alert>
  );
}
