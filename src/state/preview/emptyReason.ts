/** Why a query returns nothing, and what would be there instead. */
export type EmptyReason =
  | { readonly kind: 'metric-unknown'; readonly of: Role; readonly metric: string }
  | {
      readonly kind: 'label-matches-nothing';
      readonly of: Role;
      readonly metric: string;
      /** The matcher as PromQL: `job="chekout"`. */
      readonly matcher: string;
      readonly label: string;
      /** Values that the label has on this metric, a few of them; empty when the metric lacks the label. */
      readonly values: readonly string[];
    }
  | { readonly kind: 'labels-never-together'; readonly of: Role; readonly selector: string }
  | { readonly kind: 'bucket-missing'; readonly bounds: readonly number[] }
  | { readonly kind: 'no-traffic' }
  | { readonly kind: 'unexplained' };

/** Which part of the SLI was looked for: all events, or those that are counted as good or bad. */
export type Role = 'total' | 'counted';
