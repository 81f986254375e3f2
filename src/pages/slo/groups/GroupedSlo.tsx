import React from 'react';
import { useSearchParams } from 'react-router-dom';
import type { StoredCatalogue } from '../../../slo/catalogue';
import { budgetLabels } from '../../../slo/budgetLabels';
import { groupKey } from '../../../slo/group';
import { ofGroup } from '../../../slo/ofGroup';
import type { Slo } from '../../../slo/slo';
import { decodeGroup, namesGroup } from '../../../state/url/group';
import { useRefresh } from '../../../state/url/useRefresh';
import { useSloGroups } from '../../../state/useSloGroups';
import { ownerLine } from '../Facts';
import { MaintenanceNotice } from '../MaintenanceNotice';
import { SloView } from '../SloView';
import { SloWaiting } from '../SloWaiting';
import { useOngoing } from '../useOngoing';
import { GroupLine } from './GroupLine';
import { GroupsSection } from './GroupsSection';

interface Props {
  readonly slo: Slo;
  readonly stored: StoredCatalogue;
}

/** The page of an SLO with a budget for each group: all of it speaks of one group, the worst unless one is picked. */
export function GroupedSlo({ slo, stored }: Props) {
  const [refresh] = useRefresh();
  const [parameters] = useSearchParams();
  const groups = useSloGroups(slo, { refresh });
  const ongoing = useOngoing(slo);
  const picked = decodeGroup(budgetLabels(slo), parameters);
  if (groups.kind !== 'loaded') {
    return (
      <SloWaiting title={slo.title} subTitle={ownerLine(slo, stored.catalogue.teams)} loadable={groups}>
        <MaintenanceNotice ongoing={ongoing} />
      </SloWaiting>
    );
  }
  const shown = picked ?? groups.value[0]?.group;
  if (shown === undefined) {
    return <SloView slo={slo} stored={stored} />;
  }
  const isMeasured = groups.value.some(({ group }) => groupKey(group) === groupKey(shown));
  const named = picked === undefined ? (namesGroup(parameters) ? 'other' : 'none') : isMeasured ? 'measured' : 'gone';
  return (
    <SloView
      key={groupKey(shown)}
      slo={ofGroup(slo, shown)}
      stored={stored}
      groupLine={<GroupLine shown={shown} groups={groups.value} named={named} />}
      groups={<GroupsSection slo={slo} groups={groups.value} shown={shown} />}
    />
  );
}
