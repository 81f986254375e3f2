import type { Sli } from './sli';

/** What tells one process from another where an SLO does not say it: every target that Prometheus scrapes has them. */
export const INSTANCE_LABELS: readonly string[] = ['job', 'instance'];

/** Labels by which growth is told from the past of a process that is seen for the first time. */
export function instanceLabelsOf(sli: Sli): readonly string[] {
  return ('instanceLabels' in sli && sli.instanceLabels) || INSTANCE_LABELS;
}
