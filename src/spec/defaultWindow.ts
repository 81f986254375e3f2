import { DAY, seconds } from '../slo/units';

/** Window of a new catalogue: 30 days, as the alert tiers of the SRE workbook assume. */
export const DEFAULT_WINDOW = seconds(30 * DAY);
