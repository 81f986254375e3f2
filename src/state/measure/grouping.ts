import { groupStatuses } from '../../analysis/groupStatuses';
import { readGroups } from '../../queries/groups/readGroups';
import { ok } from '../../slo/result';
import type { Grouping, Told } from './told';

/** The same batch, whose measurements know how to judge groups. */
function told<B extends Told>(batch: B): B {
  return {
    ...batch,
    onMeasured: (id, result) =>
      batch.onMeasured(id, result.ok ? ok({ ...result.value, judgeGroups: groupStatuses }) : result),
  };
}

export const grouping: Grouping = { readGroups, told };
