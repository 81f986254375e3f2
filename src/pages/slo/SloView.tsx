import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { StoredCatalogue } from '../../slo/catalogue';
import type { Slo } from '../../slo/slo';
import { usePermissions } from '../../state/usePermissions';
import { useExploreLinks } from '../../state/useExploreLinks';
import { useRefreshNow } from '../../state/useRefreshNow';
import { useSloDetail } from '../../state/useSloDetail';
import { useRefresh } from '../../state/url/useRefresh';
import { useTimeRange } from '../../state/url/useTimeRange';
import { StateView } from '../../ui/StateView';
import { StatusBadge } from '../../ui/StatusBadge';
import { Page } from '../app/Page';
import { Evidence } from './Evidence';
import { Facts } from './Facts';
import { SloActions } from './SloActions';
import { SloCharts } from './SloCharts';
import { SloSentence } from './SloSentence';
import { SloTiles } from './SloTiles';
import { STANDARD_RANGE, useChartSpan } from './useChartSpan';

const CONTENT_HEIGHT = 600;

interface Props {
  readonly slo: Slo;
  readonly stored: StoredCatalogue;
}

export function SloView({ slo, stored }: Props) {
  const styles = useStyles2(getStyles);
  const [range] = useTimeRange(STANDARD_RANGE);
  const [refresh] = useRefresh();
  const { canWrite } = usePermissions();
  const { refreshNow } = useRefreshNow();
  const detail = useSloDetail(slo, range, { refresh });
  const links = useExploreLinks(slo, range);
  const span = useChartSpan(range);
  const mayWrite = canWrite && stored.readOnly === undefined;
  return (
    <Page
      title={slo.title}
      mark={detail.kind === 'loaded' && <StatusBadge state={detail.value.status.state} />}
      actions={<SloActions slo={slo} mayWrite={mayWrite} />}
    >
      <div className={styles.page}>
        <Facts slo={slo} teams={stored.catalogue.teams} />
        <StateView loadable={detail} height={CONTENT_HEIGHT} onRetry={refreshNow}>
          {(loaded) => (
            <div className={styles.page}>
              <SloSentence status={loaded.status} runbook={slo.runbook} exploreUrl={links?.errorRatio.url} />
              <SloTiles slo={slo} status={loaded.status} />
              <SloCharts
                slo={slo}
                status={loaded.status}
                detail={loaded}
                span={span}
                links={links}
                onRetry={refreshNow}
              />
              <Evidence slo={slo} status={loaded.status} links={links} />
            </div>
          )}
        </StateView>
      </div>
    </Page>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  page: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1.5) }),
});
