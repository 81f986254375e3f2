import type { Comparison, NoDataPolicy, SliKind } from '../slo/sli';

/**
 * What a form holds while somebody types: text where the document has numbers and durations, and the fields of
 * every SLI kind side by side, so that switching the kind back and forth loses nothing.
 *
 * The issues of `sloFromDraft` carry paths into this shape (`['objective', 'target']`, `['labels', 0, 'name']`);
 * joined by dots they are the field names of the form.
 */
export interface SloDraft {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly service: string;
  /** Empty for none. */
  readonly team: string;
  /** uid; empty for the default of the settings. */
  readonly datasource: string;
  /** Which of the groups below is measured. */
  readonly sliKind: SliKind;
  readonly events: EventsDraft;
  readonly latency: LatencyDraft;
  readonly probe: ProbeDraft;
  readonly threshold: ThresholdDraft;
  readonly custom: CustomDraft;
  readonly objective: ObjectiveDraft;
  readonly alerting: { readonly page: boolean; readonly ticket: boolean };
  /** An empty target means that there is no SLA. */
  readonly sla: { readonly target: string; readonly consequence: string };
  readonly runbook: string;
  readonly labels: ReadonlyArray<{ readonly name: string; readonly value: string }>;
  readonly links: ReadonlyArray<{ readonly title: string; readonly url: string }>;
  /** ISO date, `2026-11-30`; empty for none. */
  readonly reviewBy: string;
  readonly exclusions: readonly ExclusionDraft[];
  /** JSON of the keys that this version does not know; no field shows it, it travels along so that nothing is lost. */
  readonly unknownKeys: string;
}

export interface EventsDraft {
  readonly counted: 'good' | 'bad';
  readonly selector: string;
  readonly total: string;
  /** Label names, separated by commas; empty for one budget. */
  readonly by: string;
  /** Label names, separated by commas; empty for the default. */
  readonly instanceLabels: string;
}

export interface LatencyDraft {
  readonly histogram: string;
  readonly buckets: 'classic' | 'native';
  /** Duration, `300ms`. */
  readonly threshold: string;
  readonly by: string;
  readonly instanceLabels: string;
}

export interface ProbeDraft {
  readonly metric: string;
  readonly by: string;
}

export interface ThresholdDraft {
  readonly query: string;
  readonly op: Comparison;
  /** Number as text. */
  readonly value: string;
}

export interface CustomDraft {
  readonly counted: 'good' | 'bad';
  readonly expression: string;
  readonly total: string;
}

/** Planned maintenance, once or again and again; the fields of both are there side by side. */
export interface ExclusionDraft {
  readonly kind: 'once' | 'recurring';
  readonly title: string;
  /** IANA name: whose clocks show the times. */
  readonly timeZone: string;
  /** A minute, `2026-11-30T22:00`, as all times here. */
  readonly from: string;
  readonly to: string;
  readonly frequency: 'daily' | 'weekly' | 'monthly';
  /** Number as text: each second week, each third day. */
  readonly interval: string;
  /** `SA,SU`; empty for the day of `start`. */
  readonly weekdays: string;
  /** Days of the month, `1,-1`, or weekdays with their place in it, `2TU,-1SU`; empty for the day of `start`. */
  readonly monthDays: string;
  readonly start: string;
  /** Duration, `2h`. */
  readonly duration: string;
  /** The last minute at which it may begin; empty for none. */
  readonly until: string;
}

export interface ObjectiveDraft {
  /** Percent, `99.9`. */
  readonly target: string;
  readonly windowKind: 'rolling' | 'calendar';
  /** Length of a rolling window, `30d`. */
  readonly window: string;
  /** The default of the settings, where the SLO inherits it: the same text in `window` names no window. */
  readonly inheritedWindow?: string;
  readonly period: 'week' | 'month' | 'quarter' | 'year';
  readonly timeZone: string;
  readonly budgeting: 'occurrences' | 'time-slices';
  /** Duration, `1m`. */
  readonly sliceLength: string;
  /** Percent inside a slice; not used by threshold SLIs. */
  readonly sliceTarget: string;
  readonly noData: NoDataPolicy;
}
