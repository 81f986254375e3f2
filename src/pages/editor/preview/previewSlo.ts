import type { Result } from '../../../slo/result';
import type { Slo } from '../../../slo/slo';
import type { SloDraft } from '../../../spec/draft';
import { isPartOfDocument } from '../../../spec/exclusions/exclusionDrafts';
import { sloFromDraft } from '../../../spec/sloFromDraft';

/** The form without everything that is not measured. */
export function measuredPart(draft: SloDraft): SloDraft {
  return {
    ...draft,
    id: 'preview',
    title: 'preview',
    service: 'preview',
    description: '',
    team: '',
    runbook: '',
    reviewBy: '',
    sla: { target: '', consequence: '' },
    labels: [],
    links: [],
    // What is done in an exclusion is not measured, only when.
    exclusions: draft.exclusions.map((one) => (isPartOfDocument(one) ? { ...one, title: 'preview' } : one)),
    unknownKeys: '',
  };
}

/**
 * What the form measures so far, or what keeps it from being read. A missing title or owner keeps nobody from seeing
 * numbers.
 */
export function previewSlo(draft: SloDraft): Result<Slo> {
  return sloFromDraft(measuredPart(draft));
}
