import type { StoredCatalogue } from '../../slo/catalogue';
import { ok, type Result } from '../../slo/result';
import type { GatewayError } from '../gatewayError';
import type { Exclusive } from './exclusive';
import type { SaveWorld } from './saveLoop';
import type { SaveSession } from './saveSession';

/** Most visits only read: what saves is loaded when somebody saves. */
export interface SessionOnDemand {
  read(signal?: AbortSignal): Promise<Result<StoredCatalogue, GatewayError>>;
  /** The one session of this tab; undefined where its code cannot be loaded. */
  open(): Promise<SaveSession | undefined>;
}

export function createSessionOnDemand(world: SaveWorld, exclusive?: Exclusive): SessionOnDemand {
  let session: SaveSession | undefined;
  return {
    async read(signal) {
      if (session !== undefined) {
        return session.read(signal);
      }
      const snapshot = await world.read(signal);
      return snapshot.ok ? ok(snapshot.value.stored) : snapshot;
    },
    async open() {
      const create = await import(/* webpackChunkName: "save" */ './saveSession').then(
        ({ createSaveSession }) => createSaveSession,
        () => undefined
      );
      // Another save may have come first while this one waited: all of a tab share a session.
      session ??= create?.(world, exclusive);
      return session;
    },
  };
}
