import { useEffect, useRef } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';

import type { SloDraft } from '../../../spec/draft';
import { freeIdFromTitle } from './idFromTitle';

/** Lets the id follow the title of a new SLO until somebody writes an id of their own. */
export function useDerivedId(locked: boolean, taken: ReadonlySet<string>): void {
  const { control, getValues, setValue } = useFormContext<SloDraft>();
  const title = useWatch({ control, name: 'title' });
  const derived = useRef(freeIdFromTitle(getValues('title'), taken));
  useEffect(() => {
    const id = getValues('id');
    if (locked || (id !== '' && id !== derived.current)) {
      return;
    }
    derived.current = freeIdFromTitle(title, taken);
    if (derived.current !== id) {
      setValue('id', derived.current, { shouldDirty: true });
    }
  }, [locked, taken, title, getValues, setValue]);
}
