import { HOUR, type Seconds, seconds } from './units';

/** So long what is measured no more is missed: the alert on missing data tells of it, and after that it is gone. */
export const MISSED_FOR: Seconds = seconds(6 * HOUR);
