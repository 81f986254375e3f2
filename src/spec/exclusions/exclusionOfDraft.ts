import './readExclusions';
import type { Exclusion } from '../../slo/exclusions/exclusion';
import type { ExclusionDraft } from '../draft';
import { documentsOfExclusions } from './exclusionDrafts';
import { exclusionsReader } from './exclusionsReader';

/** The times that a row of the form describes, whatever its title is; undefined while they cannot be read. */
export function exclusionOfDraft(draft: ExclusionDraft): Exclusion | undefined {
  const documents = documentsOfExclusions([{ ...draft, title: draft.title.trim() || '?' }]);
  const reader = exclusionsReader();
  return reader.issues(documents).length === 0 ? reader.decode(documents)[0] : undefined;
}
