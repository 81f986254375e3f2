import type { Issue } from '../slo/result';
import { documentFromDraft } from './documentFromDraft';
import type { SloDraft } from './draft';
import { draftFieldOf, fieldInWords } from './draftFields';
import { selectorWarnings } from './selectorWarnings';

/** What of the SLI on a form is allowed but probably not meant. Paths and names are those of the form. */
export function draftWarnings(draft: SloDraft): readonly Issue[] {
  const nameOf = (path: Issue['path']) => fieldInWords(draftFieldOf(draft, path));
  return selectorWarnings(documentFromDraft(draft), nameOf).map((issue) => ({
    ...issue,
    path: draftFieldOf(draft, issue.path),
  }));
}
