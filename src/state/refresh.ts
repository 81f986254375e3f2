import { DAY, MINUTE, type Seconds, seconds } from '../slo/units';

/** How often numbers are asked again; `off` means only when somebody asks. */
export type Refresh = Seconds | 'off';

export const DEFAULT_REFRESH: Refresh = MINUTE;

/** Anything shorter would ask more often than stores are scraped. */
export const SHORTEST_REFRESH = seconds(5);

/** Anything longer is as good as off; timers of browsers take what is above 24 days for no time at all. */
export const LONGEST_REFRESH = DAY;

/** What a refresh picker offers. */
export const REFRESH_CHOICES: readonly Refresh[] = [
  'off',
  SHORTEST_REFRESH,
  seconds(10),
  seconds(30),
  MINUTE,
  seconds(300),
];

/** SLOs that nobody looks at are asked again, but not as often. */
export const BACKGROUND_REFRESH = seconds(300);

/** As the query client wants it. */
export function refreshMs(refresh: Refresh): number | false {
  return refresh === 'off' ? false : refresh * 1000;
}
