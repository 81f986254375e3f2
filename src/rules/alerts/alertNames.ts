/** Names of alerts (`alertname`), by which people route and silence them. */
export const ALERTS = {
  burning: 'SloBurning',
  budgetLow: 'SloBudgetLow',
  budgetExhausted: 'SloBudgetExhausted',
  noData: 'SloNoData',
} as const;
