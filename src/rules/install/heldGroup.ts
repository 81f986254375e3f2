import type { RunningGroup } from '../running/runningRules';

/** A group that the place holds to which rules are to be installed, in the namespace that is Headroom's there. */
export interface HeldGroup {
  readonly group: RunningGroup;
  /** What a comparison of the rules does not see, in words: a setting of the group, another data source. */
  readonly differences: readonly string[];
  /** Why it may not be replaced, as a sentence, where it came there in another way than ours. */
  readonly locked?: string;
}
