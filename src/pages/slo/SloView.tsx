import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { type ReactNode } from 'react';
import { isAllLeftOut } from '../../analysis/isAllLeftOut';
import type { StoredCatalogue } from '../../slo/catalogue';
import type { Loadable } from '../../slo/loadable';
import type { Slo } from '../../slo/slo';
import { ofGroup } from '../../slo/ofGroup';
import { usePermissions } from '../../state/usePermissions';
import { useExploreLinks } from '../../state/useExploreLinks';
import { useRefreshNow } from '../../state/useRefreshNow';
import { type SloDetail, useSloDetail } from '../../state/useSloDetail';
import { useRefresh } from '../../state/url/useRefresh';
import { useTimeRange } from '../../state/url/useTimeRange';
import { Skeleton } from '../../ui/Skeleton';
import { StateView } from '../../ui/StateView';
import { StatusBadge } from '../../ui/StatusBadge';
import { Page } from '../app/Page';
import { EmptyNotice } from './EmptyNotice';
import { Evidence } from './Evidence';
import { beyond } from './beyond';
import { CreatedNotice } from './CreatedNotice';
import { Facts, hasFacts, ownerLine } from './Facts';
import { MaintenanceNotice } from './MaintenanceNotice';
import { RecordingNotice } from './RecordingNotice';
import { SectionLinks } from './SectionLinks';
import { SloActions } from './SloActions';
import { BURN_DOWN_HEIGHT, SloCharts } from './SloCharts';
import { SloKeys } from './SloKeys';
import { SloSentence } from './SloSentence';
import { SENTENCE_HEIGHT, SloSkeleton } from './SloSkeleton';
import { SloTiles } from './SloTiles';
import { useIsNarrow } from './useIsNarrow';
import { STANDARD_RANGE, useChartSpan } from './useChartSpan';
import { useOngoing } from './useOngoing';

interface Props {
  readonly slo: Slo;
  readonly stored: StoredCatalogue;
  /** Of an SLO of which one group is shown: which one, and the others. */
  readonly groupLine?: ReactNode;
  readonly groups?: ReactNode;
}

export function SloView({ slo, stored, groupLine, groups }: Props) {
  const styles = useStyles2(getStyles);
  const [range] = useTimeRange(STANDARD_RANGE);
  const [refresh] = useRefresh();
  const { canWrite } = usePermissions();
  const { refreshNow } = useRefreshNow();
  const detail = useSloDetail(slo, range, { refresh });
  const links = useExploreLinks(slo, range, detail.kind === 'loaded' ? shownBy(detail.value) : {});
  const span = useChartSpan(range);
  const ongoing = useOngoing(slo);
  // What is edited, copied or deleted is the SLO, not the group that is shown.
  const { group: _, ...whole } = slo;
  const mayWrite = canWrite && stored.readOnly === undefined;
  const withFacts = hasFacts(slo);
  const isNarrow = useIsNarrow();
  const actions = <SloActions slo={whole} mayWrite={mayWrite} withRange={isNarrow} />;
  // The charts load by themselves; what is told for the whole page is not told again at each of them.
  const told = <T,>(chart: Loadable<T>) => (detail.kind === 'loaded' ? beyond(detail, chart) : chart);
  return (
    <Page
      title={slo.title}
      subTitle={ownerLine(slo, stored.catalogue.teams)}
      mark={<Mark slo={slo} detail={detail} />}
      actions={isNarrow ? undefined : actions}
    >
      <SloKeys slo={whole} mayWrite={mayWrite} />
      <div className={cx(withFacts && styles.withFacts)}>
        <div className={styles.page}>
          <CreatedNotice recording={detail.kind === 'loaded' ? detail.value.recording : undefined} />
          <MaintenanceNotice ongoing={ongoing} />
          {groupLine}
          {detail.kind === 'loading' && <Skeleton height={SENTENCE_HEIGHT} />}
          {detail.kind === 'loaded' && (
            <>
              <SloSentence
                slo={slo}
                status={detail.value.status}
                isInMaintenance={ongoing !== undefined}
                refresh={refresh}
                exploreUrl={links?.errorRatio.url}
              />
              {/* Why a group has no events is no question to all of them; the line about the group says it. */}
              {(slo.group === undefined || detail.value.status.events) && (
                <EmptyNotice slo={ofGroup(slo, [])} status={detail.value.status} mayWrite={mayWrite} />
              )}
              <RecordingNotice recording={detail.value.recording} />
            </>
          )}
          {isNarrow && actions}
          <StateView
            loadable={detail}
            height={BURN_DOWN_HEIGHT}
            skeleton={<SloSkeleton chartHeight={BURN_DOWN_HEIGHT} />}
            onRetry={refreshNow}
          >
            {({ status, recording, window, range: picked }) => (
              <div className={styles.page}>
                <SectionLinks withGroups={groups !== undefined} withFacts={withFacts} />
                <SloTiles slo={slo} status={status} />
                {slo.description && <p className={styles.description}>{slo.description}</p>}
                <SloCharts
                  slo={slo}
                  status={status}
                  window={told(window)}
                  range={told(picked)}
                  span={span}
                  links={links}
                  onRetry={refreshNow}
                />
                {groups}
                {detail.kind === 'loaded' && (
                  <Evidence slo={slo} status={status} recording={recording} links={links} now={detail.asOf} />
                )}
              </div>
            )}
          </StateView>
        </div>
        {withFacts && <Facts slo={slo} />}
      </div>
    </Page>
  );
}

/** What the links to Explore have to know of the numbers on the page. */
function shownBy({ recording, range }: SloDetail): Parameters<typeof useExploreLinks>[2] {
  return {
    readFrom: recording.kind === 'covers' ? 'recorded' : 'raw',
    step: range.kind === 'loaded' ? range.value.step : undefined,
  };
}

function Mark({ slo, detail }: { readonly slo: Slo; readonly detail: Loadable<SloDetail> }) {
  if (detail.kind !== 'loaded') {
    return null;
  }
  const { status } = detail.value;
  return <StatusBadge state={status.state} objective={slo.objective} isAllLeftOut={isAllLeftOut(status)} />;
}

const getStyles = (theme: GrafanaTheme2) => ({
  page: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1.5), minWidth: 0 }),
  description: css({ margin: 0, maxWidth: '80ch', color: theme.colors.text.secondary, overflowWrap: 'anywhere' }),
  withFacts: css({
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(3),
    [theme.breakpoints.up('xl')]: { gridTemplateColumns: 'minmax(0, 1fr) 240px' },
  }),
});
