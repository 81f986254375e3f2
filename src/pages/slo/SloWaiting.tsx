import React from 'react';
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
}

/** The page of an SLO of which something is not there yet, or could not be read. */
export function SloWaiting({ title, subTitle, loadable }: Props) {
  const { refreshNow } = useRefreshNow();
  return (
    <Page title={title} {...(subTitle !== undefined && { subTitle })}>
      <StateView
        loadable={loadable}
        height={BURN_DOWN_HEIGHT}
        skeleton={<SloSkeleton chartHeight={BURN_DOWN_HEIGHT} />}
        onRetry={refreshNow}
      >
        {() => null}
      </StateView>
    </Page>
  );
}
