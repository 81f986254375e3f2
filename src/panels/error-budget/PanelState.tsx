import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Loadable } from '../../slo/loadable';
import { StateView } from '../../ui/StateView';
import { PanelProblem } from './PanelProblem';

interface Size {
  /** Room in pixels. */
  readonly width: number;
  readonly height: number;
}

interface Props extends Size {
  /** What is on its way, or why it did not come. */
  readonly loadable: Exclude<Loadable<never>, { kind: 'loaded' }>;
  readonly onRetry?: () => void;
}

/** From here on an alert with detail, remedy and a button fits. */
const ALERT = { width: 300, height: 190 };
const PADDING = 8;

/** What stands in the panel where there is no number: what happened and what to do, in every size. */
export function PanelState({ loadable, width, height, onRetry }: Props) {
  const styles = useStyles2(getStyles);
  const retry = onRetry === undefined ? {} : { onRetry };
  if (loadable.kind === 'failed' && !fitsAlert({ width, height })) {
    const { problem } = loadable;
    return <PanelProblem problem={problem} isError height={height} {...retry} />;
  }
  return (
    <div className={styles.room}>
      <StateView loadable={loadable} height={Math.max(8, height - 2 * PADDING)} {...retry}>
        {() => null}
      </StateView>
    </div>
  );
}

/** A new panel: nothing is wrong, something is missing. */
export function NoSloChosen({ width, height }: Size) {
  const styles = useStyles2(getStyles);
  const title = t('panel.empty.title', 'No SLO is chosen');
  const remedy = t('panel.empty.remedy', 'Choose an SLO in the options of the panel.');
  return fitsAlert({ width, height }) ? (
    <div className={styles.room}>
      <Alert severity="info" title={title}>
        {remedy}
      </Alert>
    </div>
  ) : (
    <PanelProblem problem={{ title, detail: '', remedy }} isError={false} height={height} />
  );
}

function fitsAlert({ width, height }: Size): boolean {
  return width >= ALERT.width && height >= ALERT.height;
}

const getStyles = (theme: GrafanaTheme2) => ({
  room: css({ height: '100%', padding: theme.spacing(1), overflow: 'auto' }),
});
