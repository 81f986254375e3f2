import type { FromRecorded } from '../../queries/batch';
import type { Instant } from '../../slo/units';

/** What reads recorded series, loaded where rules cover some SLO: nobody without rules needs its code. */
export async function loadRecorded(now: Instant, known: number): Promise<FromRecorded> {
  const { fromRecorded } = await import(/* webpackChunkName: "recorded" */ '../../queries/recorded/fromRecorded');
  return fromRecorded(now, known);
}
