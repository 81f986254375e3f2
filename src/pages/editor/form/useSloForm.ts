import { useMemo } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';

import type { SloDraft } from '../../../spec/draft';
import { checkDraft } from './checkDraft';
import { sloResolver } from './sloResolver';

/**
 * The form of an SLO. A field is checked when it is left, and from then on while it is written; the whole form is
 * checked when it is saved.
 */
export function useSloForm(initial: SloDraft, taken: ReadonlySet<string>): UseFormReturn<SloDraft> {
  const resolver = useMemo(() => sloResolver((draft) => checkDraft(draft, taken)), [taken]);
  return useForm<SloDraft>({ defaultValues: initial, resolver, mode: 'onTouched', shouldFocusError: false });
}
