import { css } from '@emotion/css';
import { t } from '@grafana/i18n';
import { Alert, useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Loadable } from '../../slo/loadable';
import { StateView } from '../../ui/StateView';

interface Props {
  /** What is on its way, or why it did not come. */
  readonly loadable: Exclude<Loadable<never>, { kind: 'loaded' }>;
  readonly height: number;
  readonly onRetry?: () => void;
}

/** What stands in the panel where there is no number; in a small panel it can be scrolled. */
export function PanelState({ loadable, height, onRetry }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.room}>
      <StateView loadable={loadable} height={height} {...(onRetry === undefined ? {} : { onRetry })}>
        {() => null}
      </StateView>
    </div>
  );
}

/** A new panel: nothing is wrong, something is missing. */
export function NoSloChosen() {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.room}>
      <Alert severity="info" title={t('panel.empty.title', 'No SLO is chosen')}>
        {t('panel.empty.remedy', 'Choose an SLO in the options of the panel.')}
      </Alert>
    </div>
  );
}

const getStyles = () => ({ room: css({ height: '100%', overflow: 'auto' }) });
