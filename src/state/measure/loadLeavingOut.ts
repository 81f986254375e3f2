import type { Slo } from '../../slo/slo';
import type { ToldLeavingOut } from './told';

/** What leaves exclusions out of raw metrics, where one of these SLOs has some: few catalogues need its code. */
export async function loadLeavingOut(slos: readonly Slo[]): Promise<ToldLeavingOut | undefined> {
  return slos.some(({ exclusions = [] }) => exclusions.length > 0)
    ? (await import(/* webpackChunkName: "exclusions" */ './leavingOut')).toldLeavingOut
    : undefined;
}
