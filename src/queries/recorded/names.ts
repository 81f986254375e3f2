/**
 * Series that rules record, named `level:metric:operation`: docs/rules.md has the list, and what they mean (slo-maths,
 * "How rules count").
 */
export const RECORDED = {
  /** Events a second by outcome, where one read of the raw series yields both. */
  events: 'slo:events:rate',
  total: 'slo:total_events:rate',
  bad: 'slo:bad_events:rate',
  /** Events of ten minutes, every ten minutes: what windows of hours and days are summed from. */
  totalOfTenMinutes: 'slo:total_events:sum10m',
  badOfTenMinutes: 'slo:bad_events:sum10m',
  /** Events of the SLO's window, renewed every ten minutes. */
  totalOfWindow: 'slo:total_events:window',
  badOfWindow: 'slo:bad_events:window',
  /** Error ratio of the SLO's window, readable at any instant. */
  errorRatioOfWindow: 'slo:error_ratio:window',
  /** Of a calendar window: which share of the period is over; its label says when the period began. */
  elapsed: 'slo:window:elapsed',
  /** 1 beside each ten-minute sum, with the definition by which its events were counted as a label. */
  definition: 'slo:definition:info',
} as const;
