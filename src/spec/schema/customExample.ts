/** What the expressions of a custom SLI look like, in the schema and in the editor: rates over `$window`. */
export const CUSTOM = {
  example: {
    good: 'sum(rate(x_good_total[$window]))',
    bad: 'sum(rate(x_failed_total[$window]))',
    total: 'sum(rate(x_total[$window]))',
  },
} as const;
