import type { SloDraft } from '../../../spec/draft';
import { type DraftField, draftFields } from './draftFields';

/** One field whose text differs between two versions. Empty text means: not set. */
export interface FieldChange {
  readonly name: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** What differs between two versions of an SLO, in the order of the form. */
export function changesBetween(before: SloDraft, after: SloDraft): readonly FieldChange[] {
  return draftFields().flatMap((field) => {
    const { name, label, text } = field;
    const change = { name, label, before: text(before), after: text(after) };
    return change.before === change.after ? [] : (changedParts(field, before, after) ?? [change]);
  });
}

/** Of a field with parts those that differ; undefined where the versions do not consist of the same parts. */
function changedParts({ parts }: DraftField, before: SloDraft, after: SloDraft): readonly FieldChange[] | undefined {
  const was = new Map(parts?.(before).map(({ name, text }) => [name, text]));
  const now = parts?.(after);
  return now?.every(({ name }) => was.has(name))
    ? now
        .map(({ name, label, text }) => ({ name, label, before: was.get(name) ?? '', after: text }))
        .filter((part) => part.before !== part.after)
    : undefined;
}

export type Side = 'mine' | 'theirs';

/** `mine` with the fields that `choices` gives to the other version. Fields without a choice stay mine. */
export function mergeChoices(mine: SloDraft, theirs: SloDraft, choices: ReadonlyMap<string, Side>): SloDraft {
  return draftFields()
    .filter(({ name }) => choices.get(name) === 'theirs')
    .reduce((merged, field) => field.take(merged, theirs), mine);
}
