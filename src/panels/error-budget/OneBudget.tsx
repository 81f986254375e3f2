import React from 'react';
import { windowSpan } from '../../slo/windowSpan';
import { useServices } from '../../state/ServicesProvider';
import { budgetLayout } from './budgetLayout';
import { needsFinerBuckets } from './rangeOfDashboard';
import { RangeBudget } from './RangeBudget';
import type { SloBudgetProps } from './sloBudgetProps';
import { WindowBudget } from './WindowBudget';

/** A chart of a part of the window needs finer buckets, which cost a request; everything else comes with the number. */
export function OneBudget(props: SloBudgetProps) {
  const { slo, options, timeRange, width, height } = props;
  const { now } = useServices();
  const isClose =
    budgetLayout(options.show, width, height).chart > 0 &&
    needsFinerBuckets(timeRange, windowSpan(slo.objective.window, now()).elapsed);
  return isClose ? <RangeBudget {...props} /> : <WindowBudget {...props} />;
}
