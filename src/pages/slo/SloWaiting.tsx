import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { type ReactNode } from 'react';
import type { Loadable } from '../../slo/loadable';
import { useRefreshNow } from '../../state/useRefreshNow';
import { StateView } from '../../ui/StateView';
import { Page } from '../app/Page';
import { BURN_DOWN_HEIGHT } from './SloCharts';
import { SloSkeleton } from './SloSkeleton';

interface Props {
  readonly title: string;
  readonly subTitle?: string;
  readonly loadable: Loadable<unknown>;
  /** What is known already. */
  readonly children?: ReactNode;
}

/** The page of an SLO of which something is not there yet, or could not be read. */
export function SloWaiting({ title, subTitle, loadable, children }: Props) {
  const styles = useStyles2(getStyles);
  const { refreshNow } = useRefreshNow();
  return (
    <Page title={title} {...(subTitle !== undefined && { subTitle })}>
      <div className={styles}>
        {children}
        <StateView
          loadable={loadable}
          height={BURN_DOWN_HEIGHT}
          skeleton={<SloSkeleton chartHeight={BURN_DOWN_HEIGHT} />}
          onRetry={refreshNow}
        >
          {() => null}
        </StateView>
      </div>
    </Page>
  );
}

const getStyles = (theme: GrafanaTheme2) =>
  css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1.5), minWidth: 0 });
