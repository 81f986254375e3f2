import { leavingOut } from '../../queries/exclusions/withoutExclusions';
import { ok } from '../../slo/result';
import { seconds } from '../../slo/units';
import { windowSpan } from '../../slo/windowSpan';
import type { Told, ToldLeavingOut } from './told';
import { withoutRawData } from './withoutRawData';

const { timeIn } = leavingOut;

/** The same batch, whose measurements say how much of their windows is left out. */
function told<B extends Told>(batch: B): B {
  const { now, requests } = batch;
  const slos = new Map(requests.map(({ slo }) => [slo.id, slo]));
  return {
    ...batch,
    onMeasured: (id, result) => {
      const slo = slos.get(id);
      const leftOut = slo ? timeIn(slo, windowSpan(slo.objective.window, now).start, now) : 0;
      batch.onMeasured(id, result.ok && leftOut > 0 ? ok({ ...result.value, leftOut: seconds(leftOut) }) : result);
    },
  };
}

/** What leaves exclusions out of raw metrics, and tells of it. */
export const toldLeavingOut: ToldLeavingOut = { ...leavingOut, told, withoutRaw: withoutRawData };
