import { useMemo } from 'react';

import type { Result } from '../../../slo/result';
import type { Slo } from '../../../slo/slo';
import type { SloDraft } from '../../../spec/draft';
import { measuredPart, previewSlo } from './previewSlo';

/** What the form measures: the same object for as long as the measured part of the form stays the same. */
export function usePreviewSlo(draft: SloDraft): Result<Slo> {
  // As text, since every key press gives a new object.
  const measured = JSON.stringify(measuredPart(draft));
  return useMemo(() => {
    const part: SloDraft = JSON.parse(measured);
    return previewSlo(part);
  }, [measured]);
}
