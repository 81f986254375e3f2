import type { Seconds } from './units';

/**
 * What rules have recorded of an SLO, as far as its window goes. Only where they cover it are their series read; in all
 * other cases numbers are computed from the metrics of the service, and views say why.
 */
export type Recording =
  /**
   * No rules of this SLO are known: neither those of the store nor Grafana-managed ones, which write to the store, too,
   * unless its remote write fails. Those that were loaded a minute ago may not have recorded yet.
   */
  | { readonly kind: 'none' }
  | { readonly kind: 'covers' }
  /** `ofPeriod`: the window is a calendar period so far, and what is missing of it comes no more. */
  | { readonly kind: 'partial'; readonly covered: Seconds; readonly window: Seconds; readonly ofPeriod?: true }
  /** Rules have recorded for some minutes, and have not summed up ten of them yet; `ofPeriod` likewise. */
  | { readonly kind: 'begun'; readonly window: Seconds; readonly ofPeriod?: true }
  /** There were rules; they record no more. */
  | { readonly kind: 'stopped' }
  /** The rules that run count the events of another version of the SLO. */
  | { readonly kind: 'outdated' }
  /** Several series carry the id of the SLO; sums over them would count events twice. They differ in these labels. */
  | { readonly kind: 'doubled'; readonly labels: readonly string[] }
  /** The rules run, and have recorded no events in the last minutes. */
  | { readonly kind: 'silent' }
  /** The data source could not be asked. */
  | { readonly kind: 'unknown' };
