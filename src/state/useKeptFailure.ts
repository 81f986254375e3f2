import { useRef } from 'react';
import type { Loadable } from '../slo/loadable';

/** A view that failed stays failed while the same question is asked again: nothing flickers between two tries. */
export function useKeptFailure<T>(loadable: Loadable<T>, question: string): Loadable<T> {
  const last = useRef<{ readonly question: string; readonly loadable: Loadable<T> }>();
  if (loadable.kind === 'loading' && last.current?.question === question && last.current.loadable.kind === 'failed') {
    return last.current.loadable;
  }
  last.current = { question, loadable };
  return loadable;
}
