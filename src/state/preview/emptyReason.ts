import type { Buckets } from '../../slo/sli';
import type { Slo } from '../../slo/slo';

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
  /** The metric is there, but its buckets are not as the SLI says; `buckets` is what they seem to be. */
  | { readonly kind: 'other-buckets'; readonly metric: string; readonly buckets: Buckets }
  | { readonly kind: 'bucket-missing'; readonly bounds: readonly number[] }
  | { readonly kind: 'no-traffic' }
  /** There are values, and they mean nothing as counts: NaN, infinite, negative, or more good events than events. */
  | { readonly kind: 'uncountable' }
  | { readonly kind: 'unexplained' };

/** Which part of the SLI was looked for: all events, or those that are counted as good or bad. */
export type Role = 'total' | 'counted';

const SERIES_MISSING: ReadonlySet<EmptyReason['kind']> = new Set([
  'metric-unknown',
  'other-buckets',
  'label-matches-nothing',
  'labels-never-together',
]);

/** Not one series was found: the selector may have a typing error. Series without events are another matter. */
export function findsNoSeries({ kind }: EmptyReason): boolean {
  return SERIES_MISSING.has(kind);
}

/**
 * Whether a reason is doubt about the definition. A selector of bad events whose metric is there and which matches
 * nothing is none: there may be no errors yet. One by a label that no series of the metric has is: no error would have it.
 */
export function isDoubt(reason: EmptyReason, { sli }: Pick<Slo, 'sli'>): boolean {
  if (reason.kind === 'metric-unknown' || reason.kind === 'bucket-missing' || reason.kind === 'other-buckets') {
    return true;
  }
  if (reason.kind === 'label-matches-nothing' && reason.metric !== '' && reason.values.length === 0) {
    return true;
  }
  return findsNoSeries(reason) && (isOfAll(reason) || !('counted' in sli) || sli.counted === 'good');
}

function isOfAll(reason: EmptyReason): boolean {
  return 'of' in reason && reason.of === 'total';
}
