import type { AlertPolicy } from './alertPolicy';
import type { Exclusion } from './exclusions/exclusion';
import type { Group } from './group';
import type { Objective } from './objective';
import type { Sli } from './sli';
import type { Ratio } from './units';

/** Stable, unique, `[a-z0-9-]`, at most 63 characters; everything else may change and the history stays. */
export type SloId = string & { readonly name: 'slo-id' };

export interface SloLink {
  readonly title: string;
  readonly url: string;
}

/** The outward commitment; looser than the SLO. */
export interface Sla {
  readonly target: Ratio;
  readonly consequence?: string;
}

/** A key of a document that this version does not know. It is kept and written back, so that nothing is lost. */
export interface UnknownKey {
  /** Where it stands inside the SLO: `['objective', 'colour']`. */
  readonly path: ReadonlyArray<string | number>;
  readonly value: unknown;
}

export interface Slo {
  readonly id: SloId;
  readonly title: string;
  readonly description: string;
  readonly service: string;
  readonly team: string;
  /** uid of the data source; absent means the default of the settings. */
  readonly datasource?: string;
  readonly sli: Sli;
  readonly objective: Objective;
  /** What is left out of both sums; absent where nothing is. */
  readonly exclusions?: readonly Exclusion[];
  readonly alerting: AlertPolicy;
  readonly sla?: Sla;
  readonly runbook?: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly links: readonly SloLink[];
  /** ISO date of the next review. */
  readonly reviewBy?: string;
  /** One of its budgets, where a view speaks of that one alone (`ofGroup`), or the empty one for all together; no document holds it. */
  readonly group?: Group;
  /** Absent when the document held none. */
  readonly unknownKeys?: readonly UnknownKey[];
}
