import type { HeldGroup } from '../../rules/install/heldGroup';
import type { RuleGroup } from '../../rules/rule';
import type { Result } from '../../slo/result';
import type { GatewayError } from '../gatewayError';

/**
 * What is known without asking that keeps rules from being installed: the user may not, Grafana does not record, it
 * takes no rules for data sources of this type, or somebody switched it off in the settings of this one.
 */
export type Closed = 'forbidden' | 'no-recording' | 'type' | 'switched-off';

/** What a place holds. */
export interface Held {
  /** In the namespace of Headroom. */
  readonly groups: readonly HeldGroup[];
  /** How many groups others have in their namespaces, where the place counts them all and says so. */
  readonly elsewhere?: number;
}

/**
 * A place that takes groups of rules for one data source, in a namespace that is Headroom's there. Every method
 * resolves: what can go wrong is a `GatewayError`. A group that is written again, or removed again, is as it was.
 */
export interface RulePlace {
  readonly closed: Closed | undefined;
  /** `not-found` where there is no such place. */
  held(signal?: AbortSignal): Promise<Result<Held, GatewayError>>;
  /** Writes a group that has the shape of this place, or replaces the one of its name. */
  write(group: RuleGroup): Promise<Result<unknown, GatewayError>>;
  remove(name: string): Promise<Result<unknown, GatewayError>>;
}
