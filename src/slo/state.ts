/**
 * The six states of an SLO (slo-maths, "No data is not good"). "Could not load" is not one of them: that is a state of
 * the page.
 *
 * exhausted: no budget left · burning: a page tier is over · at-risk: a ticket tier is over, or the forecast ends
 * inside the window · healthy · no-traffic: total is 0 in the window · no-data: series absent or recently not covered.
 */
export type SloState = 'exhausted' | 'burning' | 'at-risk' | 'healthy' | 'no-traffic' | 'no-data';

/** Worst first, as lists sort. */
export const STATES_WORST_FIRST: readonly SloState[] = [
  'exhausted',
  'burning',
  'at-risk',
  'no-data',
  'no-traffic',
  'healthy',
];
