import React, { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { Deletion } from './deletion';
import { DeletionNotice } from './DeletionNotice';

interface Deletions {
  readonly announce: (deletion: Deletion) => void;
}

const Context = createContext<Deletions | undefined>(undefined);

/** Keeps the last deletion on screen across pages, so that it can be undone where its page is gone. */
export function DeletionProvider({ children }: { readonly children: ReactNode }) {
  const [last, setLast] = useState<Deletion>();
  const deletions = useMemo(() => ({ announce: setLast }), []);
  return (
    <Context.Provider value={deletions}>
      {children}
      {last && <DeletionNotice deletion={last} onDone={setLast} />}
    </Context.Provider>
  );
}

export function useDeletions(): Deletions {
  const deletions = useContext(Context);
  if (deletions === undefined) {
    throw new Error('useDeletions is used inside of DeletionProvider only.');
  }
  return deletions;
}
