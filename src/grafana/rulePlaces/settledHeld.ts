import type { HeldGroup } from '../../rules/install/heldGroup';
import { ok, type Result } from '../../slo/result';
import { type GatewayError, gatewayError } from '../gatewayError';

/** Milliseconds before what is locked is looked at again. An import of one group takes some hundred. */
const WAITS: readonly number[] = [250, 500, 1000];

const UNDER_WAY =
  'It came there a moment ago, maybe by an installation that is still under way. Press Read again once that has ended.';

interface Options {
  readonly read: () => Promise<Result<readonly HeldGroup[], GatewayError>>;
  /** Resolves with false where nobody waits any more. */
  readonly wait: (ms: number) => Promise<boolean>;
}

/**
 * What a place holds that answers in two parts. A group that somebody imports between them is in one part only, and looks
 * as if it had come in another way: that is said of what is so twice in a row.
 */
export async function settledHeld({ read, wait }: Options): Promise<Result<readonly HeldGroup[], GatewayError>> {
  let lockedBefore: ReadonlySet<string> = new Set();
  for (let reads = 0; ; reads += 1) {
    const held = await read();
    const locked = held.ok ? held.value.filter((one) => one.locked !== undefined) : [];
    const fresh = new Set(locked.filter(({ group }) => !lockedBefore.has(group.name)));
    if (!held.ok || fresh.size === 0) {
      return held;
    }
    const ms = WAITS[reads];
    if (ms === undefined) {
      return ok(held.value.map((one) => (fresh.has(one) ? { ...one, locked: UNDER_WAY } : one)));
    }
    if (!(await wait(ms))) {
      return { ok: false, error: gatewayError('cancelled', 'The request was cancelled.') };
    }
    lockedBefore = new Set(locked.map(({ group }) => group.name));
  }
}
