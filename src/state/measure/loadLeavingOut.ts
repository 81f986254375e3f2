import type { LeavingOut } from '../../queries/exclusions/leftOut';
import type { Slo } from '../../slo/slo';

/** What leaves exclusions out of raw metrics, where one of these SLOs has some: few catalogues need its code. */
export async function loadLeavingOut(slos: readonly Slo[]): Promise<LeavingOut | undefined> {
  return slos.some(({ exclusions = [] }) => exclusions.length > 0)
    ? (await import(/* webpackChunkName: "exclusions" */ '../../queries/exclusions/withoutExclusions')).leavingOut
    : undefined;
}
