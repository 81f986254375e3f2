import { groupStatuses } from '../../analysis/groupStatuses';
import { type GatewayError, gatewayError } from '../../grafana/gatewayError';
import { readGroups } from '../../queries/groups/readGroups';
import { err, ok, type Result } from '../../slo/result';
import type { Reading } from './collected';
import type { Grouping, Told } from './told';

/** To judge ten times as many takes a browser seconds, in which no page reacts, at every refresh. */
export const MOST_JUDGED = 5000;

/** The same batch, whose measurements know how to judge groups. */
function told<B extends Told>(batch: B): B {
  return {
    ...batch,
    onMeasured: (id, result) => batch.onMeasured(id, result.ok ? judgeable(result.value) : result),
  };
}

/** So many groups are a mistake in a label; none of them is left out without a word. */
function judgeable(reading: Reading): Result<Reading, GatewayError> {
  const most = Math.max(...[reading.window, ...reading.recent.values()].map((counts) => counts?.groups?.length ?? 0));
  return most > MOST_JUDGED
    ? err(
        gatewayError(
          'bad-query',
          `This SLO has ${most} groups, and pages judge ${MOST_JUDGED} at most. Split it by a label with fewer values.`
        )
      )
    : ok({ ...reading, judgeGroups: groupStatuses });
}

export const grouping: Grouping = { readGroups, told };
