import { useEffect, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';

import type { SloDraft } from '../../../spec/draft';
import { changesBetween } from '../saving/changes';
import { forgetDraft, keepDraft, type KeptDraft, readKeptDraft, tabStorage } from './keptDraft';

export interface KeptDraftState {
  /** Unsaved work from before, until it is taken up or discarded. */
  readonly offered: KeptDraft | undefined;
  /** False when the browser refused to keep the draft. */
  readonly isKept: boolean;
  /** The offer was taken up. */
  readonly settle: () => void;
  /** Saved or discarded: nothing is kept any more. */
  readonly forget: () => void;
}

/**
 * Keeps what is written in the browser's tab, with every key press (it is small), and offers what was left from
 * before. `saved` is what needs no keeping.
 */
export function useKeptDraft(key: string, form: UseFormReturn<SloDraft>, saved: SloDraft): KeptDraftState {
  const [offered, setOffered] = useState(() => differing(readKeptDraft(tabStorage(), key, saved), saved));
  const [isKept, setIsKept] = useState(true);
  const { subscribe } = form;
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          if (changesBetween(saved, values).length > 0) {
            setIsKept(keepDraft(tabStorage(), key, { draft: values, keptAt: Date.now() }));
          }
        },
      }),
    [subscribe, key, saved]
  );
  return {
    offered,
    isKept,
    settle: () => setOffered(undefined),
    forget: () => {
      setOffered(undefined);
      forgetDraft(tabStorage(), key);
    },
  };
}

function differing(kept: KeptDraft | undefined, saved: SloDraft): KeptDraft | undefined {
  return kept && changesBetween(saved, kept.draft).length > 0 ? kept : undefined;
}
