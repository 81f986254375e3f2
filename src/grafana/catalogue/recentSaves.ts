import type { Issue } from '../../slo/result';
import { leaveOut } from './leaveOut';
import { REMEMBERED_SAVES } from './envelope';
import type { PendingSave, SaveFailure } from './saveOutcome';
import type { Snapshot } from './snapshot';

/**
 * For so long a save of this tab is looked after. Somebody whose request hung for seconds may overwrite it even after
 * it was confirmed; nobody's request hangs longer than this.
 */
const LOOKED_AFTER_SECONDS = 60;

interface RecentSave {
  readonly save: PendingSave;
  readonly revision: number;
  readonly savedAt: number;
}

/** The confirmed saves of this tab, and what became of those that were overwritten later. */
export class RecentSaves {
  private saves: readonly RecentSave[] = [];
  private lost: readonly Issue[] = [];

  constructor(private readonly now: () => number) {}

  add(save: PendingSave, revision: number): void {
    this.saves = [...this.current(), { save, revision, savedAt: this.now() }];
  }

  get isEmpty(): boolean {
    return this.current().length === 0;
  }

  /** Confirmed saves that are gone from what is stored, oldest first, without what later saves of this tab decided. */
  missingFrom({ envelope, stored }: Snapshot): readonly PendingSave[] {
    if (stored.readOnly !== undefined) {
      return [];
    }
    const current = this.current();
    const isMissing = ({ save, revision }: RecentSave): boolean => {
      // After so many further saves the token has left the list in good order.
      const forgotten = envelope.revision - revision >= REMEMBERED_SAVES;
      return !forgotten && !envelope.saves.includes(save.token);
    };
    return current.flatMap((recent, index) => {
      const later = current.slice(index + 1).filter((other) => !isMissing(other));
      return isMissing(recent) ? [withoutChangesOf(recent.save, later)] : [];
    });
  }

  forget(save: PendingSave): void {
    this.saves = this.saves.filter((recent) => recent.save.token !== save.token);
  }

  /** A save that was overwritten and could not be repeated; everybody who reads in this tab is told. */
  reportLost(save: PendingSave, failure: SaveFailure): void {
    this.forget(save);
    this.lost = [...this.lost, { path: [], code: 'save-overwritten', message: lostInWords(save, failure) }];
  }

  /** One issue for each save that was lost for good. */
  get problems(): readonly Issue[] {
    return this.lost;
  }

  private current(): readonly RecentSave[] {
    return this.saves.filter(({ savedAt }) => this.now() - savedAt < LOOKED_AFTER_SECONDS);
  }
}

/** An undo that is stored must not be undone by repeating the save that it took back. */
function withoutChangesOf(save: PendingSave, later: readonly RecentSave[]): PendingSave {
  const decided = later.map(({ save: { base, ours } }) => ({ base, ours }));
  return decided.length === 0 ? save : { ...save, ours: leaveOut(save, decided) };
}

function lostInWords({ base, ours }: PendingSave, failure: SaveFailure): string {
  const before = new Set(base.slos);
  const titles = ours.slos.filter((slo) => !before.has(slo)).map(({ title }) => `“${title}”`);
  const what = titles.length === 0 ? 'A change of yours' : `Your change to ${titles.join(', ')}`;
  const why =
    failure.kind === 'conflict' ? 'was changed again before it could be repeated' : 'could not be saved again';
  return `${what} was saved, then overwritten by somebody who saved at the same moment, and ${why}. Compare what is stored with what you meant, and save it again.`;
}
