import React from 'react';
import { useSearchParams } from 'react-router-dom';
import type { StoredCatalogue } from '../../../slo/catalogue';
import { budgetLabels } from '../../../slo/budgetLabels';
import { groupKey } from '../../../slo/group';
import { ofGroup } from '../../../slo/ofGroup';
import type { Slo } from '../../../slo/slo';
import { decodeGroup } from '../../../state/url/group';
import { useRefresh } from '../../../state/url/useRefresh';
import { useRefreshNow } from '../../../state/useRefreshNow';
import { useSloGroups } from '../../../state/useSloGroups';
import { StateView } from '../../../ui/StateView';
import { Page } from '../../app/Page';
import { ownerLine } from '../Facts';
import { BURN_DOWN_HEIGHT } from '../SloCharts';
import { SloSkeleton } from '../SloSkeleton';
import { SloView } from '../SloView';
import { GroupLine } from './GroupLine';
import { GroupsSection } from './GroupsSection';

interface Props {
  readonly slo: Slo;
  readonly stored: StoredCatalogue;
}

/** The page of an SLO with a budget for each group: all of it speaks of one group, the worst unless one is picked. */
export function GroupedSlo({ slo, stored }: Props) {
  const [refresh] = useRefresh();
  const { refreshNow } = useRefreshNow();
  const [parameters] = useSearchParams();
  const groups = useSloGroups(slo, { refresh });
  const picked = decodeGroup(budgetLabels(slo), parameters);
  if (groups.kind !== 'loaded') {
    return (
      <Page title={slo.title} subTitle={ownerLine(slo, stored.catalogue.teams)}>
        <StateView
          loadable={groups}
          height={BURN_DOWN_HEIGHT}
          skeleton={<SloSkeleton chartHeight={BURN_DOWN_HEIGHT} />}
          onRetry={refreshNow}
        >
          {() => null}
        </StateView>
      </Page>
    );
  }
  const shown = picked ?? groups.value[0]?.group;
  if (shown === undefined) {
    return <SloView slo={slo} stored={stored} />;
  }
  const isKnown = groups.value.some(({ group }) => groupKey(group) === groupKey(shown));
  return (
    <SloView
      key={groupKey(shown)}
      slo={ofGroup(slo, shown)}
      stored={stored}
      groupLine={<GroupLine shown={shown} groups={groups.value} isPicked={picked !== undefined} isKnown={isKnown} />}
      groups={<GroupsSection slo={slo} groups={groups.value} shown={shown} />}
    />
  );
}
