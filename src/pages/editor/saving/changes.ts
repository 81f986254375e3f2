import type { SloDraft } from '../../../spec/draft';
import { draftFields } from './draftFields';

/** One field whose text differs between two versions. Empty text means: not set. */
export interface FieldChange {
  readonly name: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** What differs between two versions of an SLO, in the order of the form. */
export function changesBetween(before: SloDraft, after: SloDraft): readonly FieldChange[] {
  return draftFields()
    .map(({ name, label, text }) => ({ name, label, before: text(before), after: text(after) }))
    .filter((change) => change.before !== change.after);
}

export type Side = 'mine' | 'theirs';

/** `mine` with the fields that `choices` gives to the other version. Fields without a choice stay mine. */
export function mergeChoices(mine: SloDraft, theirs: SloDraft, choices: ReadonlyMap<string, Side>): SloDraft {
  return draftFields()
    .filter(({ name }) => choices.get(name) === 'theirs')
    .reduce((merged, field) => field.take(merged, theirs), mine);
}
