import type { Issue } from '../slo/result';
import { documentFromDraft } from './documentFromDraft';
import type { SloDraft } from './draft';
import { draftFieldOf, fieldInWords } from './draftFields';
import { targetWarnings } from './objectiveWarnings';
import { selectorWarnings } from './selectorWarnings';

/** What of the SLI and the target on a form is allowed but probably not meant. Paths and names are those of the form. */
export function draftWarnings(draft: SloDraft): readonly Issue[] {
  const nameOf = (path: Issue['path']) => fieldInWords(draftFieldOf(draft, path));
  const document = documentFromDraft(draft);
  return [...selectorWarnings(document, nameOf), ...targetWarnings(document, nameOf)].map((issue) => ({
    ...issue,
    path: draftFieldOf(draft, issue.path),
  }));
}
