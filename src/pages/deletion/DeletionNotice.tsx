import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, Button, IconButton, useStyles2 } from '@grafana/ui';
import React, { useState } from 'react';
import { withoutVersions } from '../../state/catalogue/saveProblem';
import type { Deletion } from './deletion';
import { STEADY_ICON } from '../../ui/steadyIcon';

interface Props {
  readonly deletion: Deletion;
  readonly onDone: (next: Deletion | undefined) => void;
}

/** Stands at the bottom of the screen until it is used or closed. */
export function DeletionNotice({ deletion, onDone }: Props) {
  const styles = useStyles2(getStyles);
  const [undoing, setUndoing] = useState(false);
  const close = () => onDone(undefined);
  const undo = async () => {
    if (deletion.kind === 'deleted') {
      setUndoing(true);
      const result = await deletion.undo();
      setUndoing(false);
      onDone(result.ok ? undefined : { kind: 'failed', title: deletion.title, problem: withoutVersions(result.error) });
    }
  };
  if (deletion.kind === 'failed') {
    return (
      <div className={styles.place}>
        <Alert severity="error" elevated title={deletion.problem.title} onRemove={close}>
          {deletion.problem.detail} {deletion.problem.remedy}
        </Alert>
      </div>
    );
  }
  return (
    <div className={styles.place} role="status">
      <div className={styles.notice}>
        <div>
          {t('deletion.done', '{{title}} is deleted', { title: deletion.title, interpolation: { escapeValue: false } })}
          <div>{t('deletion.rules', 'Its rules, where installed, go on alerting: see Rules.')}</div>
        </div>
        <Button size="sm" variant="secondary" disabled={undoing} onClick={() => void undo()}>
          {t('deletion.undo', 'Undo')}
        </Button>
        <IconButton name="times" className={STEADY_ICON} aria-label={t('deletion.close', 'Close')} onClick={close} />
      </div>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  place: css({
    position: 'fixed',
    bottom: theme.spacing(2),
    left: '50%',
    transform: 'translateX(-50%)',
    zIndex: theme.zIndex.portal,
    // Half of the screen is all that it would get from its left edge on.
    width: 'max-content',
    maxWidth: `calc(100vw - ${theme.spacing(4)})`,
  }),
  notice: css({
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(2),
    padding: theme.spacing(1, 2),
    background: theme.colors.background.elevated,
    border: `1px solid ${theme.colors.border.medium}`,
    borderRadius: theme.shape.radius.default,
    boxShadow: theme.shadows.z3,
  }),
});
