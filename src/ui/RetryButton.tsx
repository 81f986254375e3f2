import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, useStyles2 } from '@grafana/ui';
import React from 'react';

/** Below the words of an alert: its own button is called "Close alert" for who listens, whatever is written on it. */
export function RetryButton({ onRetry }: { readonly onRetry: () => void }) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.place}>
      <Button size="sm" variant="secondary" onClick={onRetry}>
        {t('ui.problem.retry', 'Try again')}
      </Button>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({ place: css({ marginTop: theme.spacing(1) }) });
