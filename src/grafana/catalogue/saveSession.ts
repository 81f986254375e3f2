import { PLUGIN_ID } from '../../slo/pluginId';
import type { StoredCatalogue } from '../../slo/catalogue';
import { ok, type Result } from '../../slo/result';
import type { GatewayError } from '../gatewayError';
import { createExclusive, type Exclusive } from './exclusive';
import { RecentSaves } from './recentSaves';
import { saveLoop, type SaveWorld } from './saveLoop';
import type { PendingSave, SaveFailure, SaveOutcome } from './saveOutcome';
import type { Snapshot } from './snapshot';

/** Reading and saving in one tab, which looks after its own saves for a while. */
export interface SaveSession {
  /** What is stored; a save of this tab that has gone missing is repeated before anybody sees the old values. */
  read(signal?: AbortSignal): Promise<Result<StoredCatalogue, GatewayError>>;
  save(save: PendingSave): Promise<Result<SaveOutcome, SaveFailure>>;
  /** Looks whether the saves are still there, after each of the given seconds. */
  recheck(after: readonly number[]): Promise<void>;
}

export function createSaveSession(
  world: SaveWorld,
  exclusive: Exclusive = createExclusive(`${PLUGIN_ID}-save`)
): SaveSession {
  const recent = new RecentSaves(world.now);

  async function read(signal?: AbortSignal): Promise<Result<StoredCatalogue, GatewayError>> {
    const snapshot = await world.read(signal);
    if (!snapshot.ok || recent.missingFrom(snapshot.value).length === 0) {
      return snapshot.ok ? ok(withProblems(snapshot.value, recent)) : snapshot;
    }
    await exclusive(() => repair(world, recent));
    const repaired = await world.read(signal);
    return repaired.ok ? ok(withProblems(repaired.value, recent)) : repaired;
  }

  return {
    read,
    save: (save) =>
      exclusive(async () => {
        await repair(world, recent);
        return run(save, world, recent);
      }),
    async recheck(after) {
      for (const seconds of after) {
        await world.sleep(seconds);
        await read();
      }
    },
  };
}

async function run(
  save: PendingSave,
  world: SaveWorld,
  recent: RecentSaves
): Promise<Result<SaveOutcome, SaveFailure>> {
  const saved = await saveLoop(save, world);
  if (saved.ok) {
    recent.forget(save);
    recent.add(save, saved.value.revision);
  }
  return saved;
}

/** Repeats, oldest first, what is missing from the newest state. */
async function repair(world: SaveWorld, recent: RecentSaves): Promise<void> {
  if (recent.isEmpty) {
    return;
  }
  const snapshot = await world.read();
  for (const missing of snapshot.ok ? recent.missingFrom(snapshot.value) : []) {
    const repeated = await run(missing, world, recent);
    if (!repeated.ok) {
      recent.reportLost(missing, repeated.error);
    }
  }
}

function withProblems({ stored }: Snapshot, { problems }: RecentSaves): StoredCatalogue {
  return problems.length === 0 ? stored : { ...stored, issues: [...problems, ...stored.issues] };
}
