import type { SloDraft } from '../../../spec/draft';
import { labelsIn } from './labelsIn';

/**
 * Labels that split the budget on the form and did not when it was saved. Alerts that fire are without them then, and so
 * about a budget that is gone.
 */
export function addedLabels(saved: SloDraft, draft: SloDraft): readonly string[] {
  const before = labelsOf(saved);
  return labelsOf(draft).filter((label) => !before.includes(label));
}

function labelsOf(draft: SloDraft): readonly string[] {
  const { sliKind } = draft;
  const by = sliKind === 'events' || sliKind === 'latency' || sliKind === 'probe' ? draft[sliKind].by : '';
  return labelsIn(by);
}
