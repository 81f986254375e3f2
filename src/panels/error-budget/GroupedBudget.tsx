import React, { useMemo } from 'react';
import { groupKey } from '../../slo/group';
import { ofGroup } from '../../slo/ofGroup';
import { useSloStatuses } from '../../state/useSloStatuses';
import { worstOf } from '../../ui/words/groups';
import { OneBudget } from './OneBudget';
import { PanelState } from './PanelState';
import type { SloBudgetProps } from './sloBudgetProps';
import { useDashboardRefresh } from './useDashboardRefresh';

/** Of an SLO with a budget for each group the worst, with which it is. */
export function GroupedBudget(props: SloBudgetProps) {
  const { slo, timeRange, width, height } = props;
  const refresh = useDashboardRefresh(timeRange, slo.id);
  const one = useMemo(() => ({ slos: [slo], ids: [slo.id] }), [slo]);
  const answer = useSloStatuses(one.slos, one.ids, { refresh: 'off' }).statuses.get(slo.id) ?? { kind: 'loading' };
  const groups = answer.kind === 'loaded' ? answer.value.groups : undefined;
  const worst = groups?.[0]?.group;
  const shown = useMemo(() => (worst ? ofGroup(slo, worst) : slo), [slo, worst]);
  if (answer.kind !== 'loaded') {
    return <PanelState loadable={answer} width={width} height={height} onRetry={refresh} />;
  }
  return worst && groups ? (
    <OneBudget {...props} key={groupKey(worst)} slo={shown} group={worstOf(worst, groups.length)} />
  ) : (
    <OneBudget {...props} />
  );
}
