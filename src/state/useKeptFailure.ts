import { useState } from 'react';
import type { Loadable } from '../slo/loadable';

/** A view that failed stays failed while the same question is asked again: nothing flickers between two tries. */
export function useKeptFailure<T>(loadable: Loadable<T>, question: string): Loadable<T> {
  const [keep] = useState(() => createFailureMemory<T>());
  return keep(loadable, question);
}

function createFailureMemory<T>(): (loadable: Loadable<T>, question: string) => Loadable<T> {
  let last: { readonly question: string; readonly failure: Loadable<T> } | undefined;
  return (loadable, question) => {
    if (loadable.kind === 'loading') {
      return last?.question === question ? last.failure : loadable;
    }
    last = loadable.kind === 'failed' ? { question, failure: loadable } : undefined;
    return loadable;
  };
}
