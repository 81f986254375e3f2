import type { Severity } from '../slo/alertPolicy';
import type { SloState } from '../slo/state';
import { HOUR, type Instant, type Seconds } from '../slo/units';
import { burningSeverity } from './burningSince';
import { isAllLeftOut } from './isAllLeftOut';
import type { SloStatus } from './status';

/** The burn that a sentence about an SLO speaks of. */
export interface LeadingBurn {
  readonly state: SloState;
  /** All of the window is left out: what the state says of traffic is not known. */
  readonly isAllLeftOut?: true;
  readonly burnRate?: number;
  /** The window of that burn rate. */
  readonly window: Seconds;
  /** What it is fast enough for; absent while no tier is over that decides the state. */
  readonly severity?: Severity;
  /** Look-back of the forecast at this burn; absent when there is none. */
  readonly exhaustedAtRateOf?: Seconds;
  /** Absent when the budget does not end at this rate. */
  readonly exhaustedAt?: Instant;
}

/**
 * The burn of the fastest tier that is over; else that of the soonest credible forecast; else that of the last hour.
 * The forecast speaks of the same look-back where there is one, also beyond what would decide the state: it names
 * the rate it rests on.
 */
export function leadingBurn(status: SloStatus): LeadingBurn {
  const window = status.over[0]?.longWindow ?? status.exhaustedAtRateOf ?? HOUR;
  const burnRate = status.burnRates.get(window);
  const severity = burningSeverity(status);
  const forecast =
    status.forecasts.find(({ lookBack }) => lookBack === window) ??
    status.forecasts.find(({ lookBack }) => lookBack === status.exhaustedAtRateOf);
  return {
    state: status.state,
    window,
    ...(isAllLeftOut(status) && { isAllLeftOut: true }),
    ...(severity === undefined ? {} : { severity }),
    ...(burnRate === undefined ? {} : { burnRate }),
    ...(forecast === undefined ? {} : { exhaustedAtRateOf: forecast.lookBack }),
    ...(forecast?.exhaustedAt === undefined ? {} : { exhaustedAt: forecast.exhaustedAt }),
  };
}
