import type { SloDraft } from '../../../spec/draft';
import type { Side } from './changes';
import { draftFields } from './draftFields';

/** One field that two people left in different states. */
export interface ConflictRow {
  readonly name: string;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
  /** Who changed it since both began. */
  readonly changedBy: 'mine' | 'theirs' | 'both';
}

/** The fields in which two versions of an SLO differ; `base` is what both started from. */
export function conflictRows(versions: {
  readonly base: SloDraft | undefined;
  readonly mine: SloDraft;
  readonly theirs: SloDraft;
}): readonly ConflictRow[] {
  const { base, mine, theirs } = versions;
  return draftFields().flatMap(({ name, label, text }) => {
    const texts = { mine: text(mine), theirs: text(theirs) };
    const before = base && text(base);
    return texts.mine === texts.theirs ? [] : [{ name, label, ...texts, changedBy: whoChanged(before, texts) }];
  });
}

function whoChanged(before: string | undefined, texts: { mine: string; theirs: string }): ConflictRow['changedBy'] {
  if (before === texts.mine) {
    return 'theirs';
  }
  return before === texts.theirs ? 'mine' : 'both';
}

/** A change that only one side made is taken; where both changed, one's own stays until chosen otherwise. */
export function firstChoices(rows: readonly ConflictRow[]): ReadonlyMap<string, Side> {
  return new Map(rows.map(({ name, changedBy }) => [name, changedBy === 'theirs' ? 'theirs' : 'mine']));
}

/** The same side for every field. */
export function allChoices(rows: readonly ConflictRow[], side: Side): ReadonlyMap<string, Side> {
  return new Map(rows.map(({ name }) => [name, side]));
}
