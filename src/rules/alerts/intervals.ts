import { MINUTE, type Seconds, seconds } from '../../slo/units';

/** How often what is no page of the last minutes is looked at. */
export const FIVE_MINUTES: Seconds = seconds(5 * MINUTE);
