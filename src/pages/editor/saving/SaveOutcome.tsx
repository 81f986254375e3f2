import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, Stack, useStyles2 } from '@grafana/ui';
import React, { useEffect, useRef } from 'react';

import { ProblemNotice } from '../../../ui/ProblemNotice';
import { PageButton } from '../../../ui/PageButton';
import { alertsFollow } from '../../alertsFollow';
import { listPath, rulesPath, sloPath } from '../../paths';
import { ChangeList } from './ChangeList';
import type { SaveState } from './useSaving';

/** What became of a save, in words, where it is read out and seen. */
export function SaveOutcome({ id, state }: { readonly id: string; readonly state: SaveState }) {
  const styles = useStyles2(getStyles);
  const outcome = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.kind === 'saved' || state.kind === 'failed') {
      outcome.current?.focus();
    }
  }, [state]);
  return (
    <div ref={outcome} tabIndex={-1} className={styles.outcome}>
      {words(id, state, styles)}
    </div>
  );
}

function words(id: string, state: SaveState, styles: ReturnType<typeof getStyles>) {
  switch (state.kind) {
    case 'saved':
      return (
        <Alert severity="success" title={savedTitle(state.changes.length)}>
          <ChangeList changes={state.changes} />
          {state.rulesChange && <p className={styles.alerts}>{alertsFollow()}</p>}
          <Stack gap={1} wrap="wrap">
            <PageButton size="sm" variant="secondary" href={sloPath(id)}>
              {t('editor.saved.show', 'Show the SLO')}
            </PageButton>
            <PageButton size="sm" variant="secondary" fill="text" href={listPath}>
              {t('editor.saved.list', 'All SLOs')}
            </PageButton>
            <PageButton size="sm" variant="secondary" fill="text" href={rulesPath}>
              {t('editor.saved.rules', 'Rules')}
            </PageButton>
          </Stack>
        </Alert>
      );
    case 'failed':
      return <ProblemNotice problem={state.problem} />;
    case 'conflict':
    case 'idle':
      return null;
  }
}

function savedTitle(changes: number): string {
  return changes === 0
    ? t('editor.saved.same', 'Saved. Nothing had changed.')
    : t('editor.saved.title', 'Saved. This changed:');
}

const getStyles = (theme: GrafanaTheme2) => ({
  outcome: css({ '&:focus': { outline: 'none' } }),
  alerts: css({ margin: theme.spacing(0, 0, 1) }),
});
