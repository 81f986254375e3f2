import { useEffect, useMemo, useState } from 'react';

import type { SloDraft } from '../../../spec/draft';
import { useDebounced } from '../../../state/useDebounced';
import { forgetDraft, keepDraft, type KeptDraft, readKeptDraft } from './keptDraft';

export interface KeptDraftState {
  /** Unsaved work from before, until it is taken up or discarded. */
  readonly offered: KeptDraft | undefined;
  /** False when the browser refused to keep the draft. */
  readonly isKept: boolean;
  /** The offer was answered. */
  readonly settle: () => void;
  /** Saved or discarded: nothing is kept any more. */
  readonly forget: () => void;
}

const KEEP_AFTER_MS = 300;

/** Keeps unsaved work in the browser's tab while it is written, and offers what was left from before. */
export function useKeptDraft(
  key: string,
  options: { initial: SloDraft; draft: SloDraft; unsaved: boolean }
): KeptDraftState {
  const { initial, draft, unsaved } = options;
  const [offered, setOffered] = useState(() => differing(readKeptDraft(sessionStorage, key, initial), initial));
  const [isKept, setIsKept] = useState(true);
  const current = useMemo(() => ({ draft, unsaved }), [draft, unsaved]);
  const settled = useDebounced(current, KEEP_AFTER_MS);
  useEffect(() => {
    if (settled.unsaved) {
      setIsKept(keepDraft(sessionStorage, key, { draft: settled.draft, keptAt: Date.now() }));
    }
  }, [key, settled]);
  return {
    offered,
    isKept,
    settle: () => setOffered(undefined),
    forget: () => {
      setOffered(undefined);
      forgetDraft(sessionStorage, key);
    },
  };
}

function differing(kept: KeptDraft | undefined, initial: SloDraft): KeptDraft | undefined {
  return kept && JSON.stringify(kept.draft) !== JSON.stringify(initial) ? kept : undefined;
}
